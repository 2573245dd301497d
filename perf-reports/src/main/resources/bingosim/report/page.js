"use strict";

// Makes the charts of a report from the JSON in its figures; each twice: for the screen, and light for paper.
(() => {
  const COLOURS = 8;
  const SYMBOLS = ["circle", "rect", "triangle", "diamond"];
  const MOST_SYMBOLS = 40;
  const PAPER_WIDTH = 700;
  const LINE_HEIGHT = 320;

  const count = (number) => number.toLocaleString("en-US", { maximumFractionDigits: 3 });
  const hasCategories = (chart) => chart.categories.length > 0;
  const isStacked = (chart) => chart.kind.startsWith("STACKED");

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    Object.assign(made, attributes);
    made.append(...children);
    return made;
  }

  /** Ideal lines take no colour from those that were measured. */
  function coloured(chart) {
    let next = 0;
    return chart.series.map((series) => ({ ...series, colour: series.isIdeal ? "--faint" : `--series-${next++ % COLOURS}` }));
  }

  function swatch(series) {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("viewBox", "0 0 20 10");
    svg.innerHTML = series.isIdeal
      ? '<line x1="0" y1="5" x2="20" y2="5"/>'
      : `<rect width="20" height="10" rx="2" style="fill: var(${series.colour})"/>`;
    return svg;
  }

  function legend(chart) {
    return element("ul", { className: "legend" },
      ...coloured(chart).map((series) => element("li", {}, swatch(series), series.name)));
  }

  function shape(chart, series, position, theme) {
    const common = { name: series.name, color: theme(series.colour) };
    if (hasCategories(chart)) {
      const data = chart.categories.map((_, category) => series.points.find((point) => point.x === category)?.y ?? "-");
      return {
        ...common,
        type: "bar",
        data,
        stack: isStacked(chart) ? "all" : undefined,
        barMaxWidth: 26,
        barGap: "10%",
        itemStyle: { borderColor: theme("--page"), borderWidth: isStacked(chart) ? 1 : 0 },
      };
    }
    return {
      ...common,
      type: "line",
      data: series.points.map((point, place) => [point.x, isStacked(chart) ? upTo(chart, position, place) : point.y, point.y]),
      encode: { x: 0, y: 1, tooltip: 2 },
      symbol: SYMBOLS[position % SYMBOLS.length],
      symbolSize: 7,
      showSymbol: !series.isIdeal && !isStacked(chart) && series.points.length <= MOST_SYMBOLS,
      lineStyle: series.isIdeal ? { type: "dashed", width: 2 } : { width: isStacked(chart) ? 1 : 2 },
      areaStyle: isStacked(chart) ? { opacity: 1 } : undefined,
    };
  }

  /** Areas over an axis of numbers are not stacked by the library, so each reaches down to zero behind those below it. */
  function shapes(chart, theme) {
    const all = coloured(chart).map((series, position) => shape(chart, series, position, theme));
    return isStacked(chart) && !hasCategories(chart) ? all.reverse() : all;
  }

  function upTo(chart, position, place) {
    return chart.series.slice(0, position + 1).reduce((sum, series) => sum + series.points[place].y, 0);
  }

  function valueAxis(name, theme) {
    return {
      type: "value",
      name,
      nameLocation: "middle",
      nameGap: 30,
      nameTextStyle: { color: theme("--faint"), fontSize: 12 },
      axisLabel: { color: theme("--faint"), formatter: count, hideOverlap: true },
      axisLine: { show: true, lineStyle: { color: theme("--line") } },
      splitLine: { lineStyle: { color: theme("--line") } },
    };
  }

  function axes(chart, theme, width) {
    if (hasCategories(chart)) {
      const names = {
        type: "category",
        data: chart.categories,
        inverse: true,
        axisTick: { show: false },
        axisLabel: { color: theme("--text"), width: Math.min(220, width / 3), lineHeight: 15, overflow: "break", interval: 0 },
        axisLine: { lineStyle: { color: theme("--line") } },
      };
      return { above: chart.xName, xAxis: valueAxis(chart.yName, theme), yAxis: names };
    }
    const places = chart.series.flatMap((series) => series.points.map((point) => point.x));
    const x = { ...valueAxis(chart.xName, theme), min: "dataMin", max: "dataMax", splitLine: { show: false } };
    x.minInterval = places.every(Number.isInteger) ? 1 : 0;
    return { above: chart.yName, xAxis: x, yAxis: valueAxis("", theme) };
  }

  function option(chart, theme, width) {
    const { above, xAxis, yAxis } = axes(chart, theme, width);
    const text = { color: theme("--text") };
    return {
      animation: false,
      aria: { enabled: true },
      textStyle: { fontFamily: "system-ui, sans-serif" },
      title: { text: above, left: 0, top: 4, padding: 0, textStyle: { color: theme("--faint"), fontSize: 12, fontWeight: "normal" } },
      grid: { left: 4, right: 22, top: above ? 30 : 10, bottom: xAxis.name ? 26 : 4, containLabel: true },
      tooltip: {
        trigger: "axis",
        confine: true,
        valueFormatter: (value) => (typeof value === "number" ? count(value) : "-"),
        axisPointer: { type: hasCategories(chart) ? "shadow" : "line" },
        backgroundColor: theme("--box"),
        borderColor: theme("--line"),
        textStyle: text,
      },
      xAxis,
      yAxis,
      series: shapes(chart, theme),
    };
  }

  function height(chart) {
    const bars = isStacked(chart) ? 1 : chart.series.length;
    return hasCategories(chart) ? 70 + chart.categories.length * (14 + 22 * bars) : LINE_HEIGHT;
  }

  function themeOf(node) {
    const style = getComputedStyle(node);
    return (name) => style.getPropertyValue(name).trim();
  }

  function onPaper(chart, paper) {
    const size = { width: PAPER_WIDTH, height: height(chart) };
    const drawn = echarts.init(element("div"), null, { renderer: "svg", ...size });
    drawn.setOption({ ...option(chart, themeOf(paper), PAPER_WIDTH), tooltip: undefined });
    const image = drawn.getDom().querySelector("svg").cloneNode(true);
    image.setAttribute("viewBox", `0 0 ${size.width} ${size.height}`);
    image.setAttribute("aria-label", chart.title);
    paper.append(image);
    drawn.dispose();
  }

  function onScreen(chart, plot) {
    plot.style.height = `${height(chart)}px`;
    const drawn = echarts.init(plot, null, { renderer: "svg" });
    const draw = () => drawn.setOption(option(chart, themeOf(document.documentElement), plot.clientWidth), true);
    draw();
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
    new ResizeObserver(() => {
      drawn.resize();
      draw();
    }).observe(plot);
  }

  for (const data of document.querySelectorAll('script[type="application/json"]')) {
    const chart = JSON.parse(data.textContent);
    const plot = element("div", { className: "plot" });
    const paper = element("div", { className: "paper" });
    data.after(...(chart.series.length > 1 ? [legend(chart)] : []), plot, paper);
    onScreen(chart, plot);
    onPaper(chart, paper);
  }
})();
