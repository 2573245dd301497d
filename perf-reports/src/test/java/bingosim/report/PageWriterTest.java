package bingosim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PageWriterTest {
    private static final Pattern CHART =
            Pattern.compile("<script type=\"application/json\">(.*?)</script>", Pattern.DOTALL);

    private static String page(Report report) {
        return new PageWriter(report, new FileNames(report)).write();
    }

    /** Without the programs, which have markup of their own in their strings. */
    private static String withoutPrograms(String page) {
        return page.replaceAll("(?s)<script>.*?</script>", "");
    }

    @Test
    void namesAreTextWhateverTheyContain() {
        String page = withoutPrograms(page(SampleReports.everything()));

        assertThat(page)
                .contains("<title>What more workers bring to &lt;winter &amp; &#39;co&#39;&gt;</title>")
                .contains("<p>Each &lt;b&gt;batch&lt;/b&gt; was played five times.</p>")
                .contains("<td>&lt;/script&gt;&lt;b&gt;bold&lt;/b&gt;</td>")
                .doesNotContain("<img");
    }

    @Test
    void chartsAreJsonThatCannotEndItsScript() {
        List<String> charts = CHART.matcher(page(SampleReports.everything()))
                .results()
                .map(result -> result.group(1))
                .toList();

        assertThat(charts).hasSize(5);
        assertThat(JsonMapper.shared()
                        .readTree(charts.get(4))
                        .get("categories")
                        .get(1)
                        .asString())
                .isEqualTo("</script><img src=x onerror=alert(1)>");
    }

    /** Two for the program, five for the charts: an end of a script inside of one would be one more. */
    @Test
    void everyScriptEndsOnce() {
        String page = page(SampleReports.everything());

        assertThat(Pattern.compile("</script", Pattern.CASE_INSENSITIVE)
                        .matcher(page)
                        .results()
                        .count())
                .isEqualTo(7);
    }

    @Test
    void pageLoadsNothing() {
        String page = withoutPrograms(page(SampleReports.everything()));

        assertThat(page)
                .contains("content=\"default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'\"");
        assertThat(Pattern.compile("<(?:script|link|img)[^>]*(?:src|href)=")
                        .matcher(page)
                        .results()
                        .map(MatchResult::group))
                .isEmpty();
    }

    @Test
    void emptyTableIsThere() {
        var empty = new Table("None", List.of(new Column("a", "s", 0)), List.of());

        assertThat(page(new Report("t", "a", List.of(), List.of(new Section("s", List.of(empty))))))
                .contains("<th scope=\"col\">a (s)</th>");
    }
}
