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

    /** Charts are seen only; what they show is there in words and as a table, too. */
    @Test
    void everyChartHasItsFiguresAsText() {
        String page = withoutPrograms(page(SampleReports.ranges()));

        assertThat(count(page, "<script type=\"application/json\">")).isEqualTo(4);
        assertThat(count(page, "role=\"img\" aria-label=\"[^\"]+The table below has its figures.\""))
                .isEqualTo(4);
        assertThat(count(page, "<summary>Figures as a table</summary>")).isEqualTo(4);
        assertThat(page)
                .contains("aria-label=\"Last tile. Box chart: time. The table below has its figures.\"")
                .contains("<th scope=\"col\">9 of 10 runs</th>")
                .contains(
                        "<tr><td>&lt;Red&gt;</td><td>1 h</td><td>30 min to 2 h 30 min</td><td>45 min to 1 h 15 min</td></tr>")
                .contains("<tr><td>0</td><td>12.50 %</td><td>10.00 % to 15.00 %</td></tr>");
    }

    @Test
    void findingsAreTheHeadings() {
        assertThat(page(SampleReports.ranges()))
                .contains("<h3>Red is done after 1 h</h3><p class=\"subtitle\">Last tile</p>")
                .contains("<figcaption><h3>Lead</h3></figcaption>");
    }

    @Test
    void questionsStandBesideTheirAnswers() {
        assertThat(page(SampleReports.ranges())).contains("<div class=\"asked\"><h3>Why?</h3><p>Luck.</p></div>");
    }

    /** Colour alone says nothing, and what is neither none nor all never reads as none or all. */
    @Test
    void fieldsOfAMapSayWhatTheyShow() {
        String page = withoutPrograms(page(SampleReports.ranges()));

        assertThat(page)
                .contains("<td style=\"--heat: 100%\"><b>&lt;b&gt;Tile&lt;/b&gt;</b> &gt;99 %, <small>3 h</small></td>")
                .contains("<td style=\"--heat: 0%\"><b>Rare</b> &lt;1 %<small></small></td>")
                .contains("<td style=\"--heat: 0%\"><b>None</b> <small></small></td>");
        assertThat(page.indexOf("<h4>Green</h4>")).isGreaterThan(page.indexOf("<summary>The others</summary>"));
    }

    /** Links lead to files beside the page, or to a place in it. */
    @Test
    void nothingOutsideOfTheReportIsNamed() {
        String page = withoutPrograms(page(SampleReports.ranges()));

        assertThat(Pattern.compile("(?:src|href|action|data|poster)=\"([^\"]*)\"")
                        .matcher(page)
                        .results()
                        .map(result -> result.group(1)))
                .isNotEmpty()
                .allMatch(link -> link.matches("#[a-z0-9-]+|[a-z0-9-]+\\.csv"));
        assertThat(page).doesNotContain("url(").doesNotContain("@import").doesNotContain("://");
    }

    private static long count(String page, String pattern) {
        return Pattern.compile(pattern).matcher(page).results().count();
    }
}
