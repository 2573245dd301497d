"use strict";

// Makes the charts of a report from the JSON in its figures; each twice: for the screen, and light for paper.
(() => {
  const COLOURS = 8;
  const SYMBOLS = ["circle", "rect", "triangle", "diamond"];
  const MOST_SYMBOLS = 40;
  const MOST_WIDE_BANDS = 3;
  const PAPER_WIDTH = 700;
  const LINE_HEIGHT = 320;
  const NAME_LINE_HEIGHT = 15;
  const LETTER_WIDTH = 7;

  const MINUTE = 60;
  const HOUR = 60 * MINUTE;
  const DAY = 24 * HOUR;
  const STEPS_OF_TIME = [1, 5, 15, 30, MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 2 * DAY, 7 * DAY];

  const count = (number) => number.toLocaleString("en-US", { maximumFractionDigits: 3 });
  const escaped = (text) => echarts.format.encodeHTML(text);

  /** In the two largest units, as in the tables, or in those of the steps of an axis. */
  function time(seconds, step = 0) {
    const size = Math.abs(seconds);
    if (size === 0) {
      return "0";
    }
    const isInDays = step > 0 ? step % DAY === 0 || (size >= 2 * DAY && step % HOUR === 0) : size >= 2 * DAY;
    const units = size < MINUTE ? [[1, "s"]] : size < HOUR ? [[MINUTE, "min"], [1, "s"]] : isInDays ? [[DAY, "d"], [HOUR, "h"]] : [[HOUR, "h"], [MINUTE, "min"]];
    const smallest = units[units.length - 1][0];
    let rest = Math.round(size / smallest) * smallest;
    const parts = units.map(([length, name]) => {
      const whole = Math.floor(rest / length);
      rest -= whole * length;
      return [whole, name];
    });
    const text = parts.filter(([whole], place) => whole > 0 || (place === 0 && size < MINUTE)).map((part) => part.join(" ")).join(" ");
    return (seconds < 0 ? "-" : "") + text;
  }

  /** What is neither none nor all never reads as none or all. */
  function percent(number) {
    if (number > 0 && number < 0.05) {
      return "<0.1 %";
    }
    return number < 100 && number >= 99.95 ? ">99.9 %" : `${count(Math.round(10 * number) / 10)} %`;
  }

  const WRITTEN = { NUMBERS: count, PERCENT: (number) => `${number.toFixed(2)} %`, SECONDS: (seconds) => time(seconds) };
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

  function swatch(chart, series) {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("viewBox", "0 0 20 10");
    svg.innerHTML = series.isIdeal && !hasCategories(chart)
      ? '<line x1="0" y1="5" x2="20" y2="5"/>'
      : `<rect width="20" height="10" rx="2" style="fill: var(${series.isIdeal ? "--line" : series.colour})"/>`;
    return svg;
  }

  function legend(chart) {
    return element("ul", { className: "legend" },
      ...coloured(chart).map((series) => element("li", {}, swatch(chart, series), series.name)));
  }

  function shape(chart, series, position, theme) {
    const common = { name: series.name, color: theme(series.isIdeal && hasCategories(chart) ? "--line" : series.colour) };
    if (chart.kind === "BOX") {
      return {
        ...common,
        type: "boxplot",
        data: chart.categories.map((_, category) => box(series.points.find((point) => point.x === category))),
        boxWidth: [6, 18],
        itemStyle: { color: faded(theme(series.colour)), borderColor: theme(series.colour), borderWidth: 1.5 },
      };
    }
    if (chart.kind === "INTERVAL") {
      return { ...whiskers(chart, series, theme), ...common };
    }
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
      showSymbol: !series.isIdeal && !isStacked(chart) && series.points.length < MOST_SYMBOLS,
      lineStyle: series.isIdeal ? { type: "dashed", width: 2 } : { width: isStacked(chart) ? 1 : 2 },
      areaStyle: isStacked(chart) ? { opacity: 1 } : undefined,
    };
  }

  const faded = (colour) => `${colour}55`;

  /** From the widest range to the value in the middle and back; just the value where there are none. */
  function box(point) {
    if (!point) {
      return ["-", "-", "-", "-", "-"];
    }
    const ranges = point.ranges ?? [];
    const outer = ranges[0] ?? { low: point.y, high: point.y };
    const inner = ranges[1] ?? { low: point.y, high: point.y };
    return [outer.low, inner.low, point.y, inner.high, outer.high];
  }

  /** Lines from end to end of the ranges, beside the value if that is not drawn as a bar. */
  function whiskers(chart, series, theme) {
    const isAlone = chart.kind === "INTERVAL";
    const colour = isAlone ? theme(series.colour) : theme("--text");
    const points = series.points.filter((point) => isAlone || point.ranges);
    return {
      type: "custom",
      name: `${series.name}, interval`,
      silent: true,
      z: 5,
      encode: { x: [0, 2, 3], y: 1 },
      data: points.map((point) => [point.y, point.x, point.ranges?.[0].low ?? point.y, point.ranges?.[0].high ?? point.y]),
      renderItem: (_, api) => {
        const [x, y] = api.coord([api.value(0), api.value(1)]);
        const [low] = api.coord([api.value(2), api.value(1)]);
        const [high] = api.coord([api.value(3), api.value(1)]);
        const line = (x1, y1, x2, y2, width = 1.5) => ({ type: "line", shape: { x1, y1, x2, y2 }, style: { stroke: colour, lineWidth: width } });
        const cap = isAlone ? 6 : 4;
        const dot = { type: "circle", shape: { cx: x, cy: y, r: 5 }, style: { fill: colour } };
        return { type: "group", children: [line(low, y, high, y, isAlone ? 2.5 : 1.5), line(low, y - cap, low, y + cap), line(high, y - cap, high, y + cap), ...(isAlone ? [dot] : [])] };
      },
    };
  }

  /** The values in their boxes, which may be too narrow to be seen. */
  const middles = (series, theme) => ({
    type: "scatter",
    name: `${series.name}, mark`,
    silent: true,
    z: 5,
    symbolSize: 7,
    itemStyle: { color: theme("--text") },
    data: series.points.map((point) => [point.y, point.x]),
  });

  /** What lies between the ends of the ranges around a line. */
  function band(chart, series, range, theme) {
    const ends = series.points.filter((point) => point.ranges);
    const corners = [...ends.map((point) => [point.x, point.ranges[range].high]), ...[...ends].reverse().map((point) => [point.x, point.ranges[range].low])];
    return {
      type: "custom",
      name: `${series.name}, interval`,
      silent: true,
      clip: true,
      z: 1,
      encode: { x: 0, y: 1 },
      data: corners,
      renderItem: (place, api) => (place.dataIndexInside > 0 ? undefined : {
        type: "polygon",
        shape: { points: corners.map((corner) => api.coord(corner)) },
        style: { fill: theme(series.colour), opacity: range === 0 && chart.kind === "BAND" ? 0.12 : 0.22 },
      }),
    };
  }

  /** What is drawn besides the series of a chart, of those that have ranges. */
  function beside(chart, theme) {
    const ranged = coloured(chart).filter((series) => series.points.some((point) => point.ranges));
    if (!hasCategories(chart) && !isStacked(chart)) {
      const ranges = chart.kind === "BAND" && ranged.length <= MOST_WIDE_BANDS ? [0, 1] : [chart.kind === "BAND" ? 1 : 0];
      return ranged.flatMap((series) => ranges.map((range) => band(chart, series, range, theme)));
    }
    if (chart.kind === "BOX") {
      return ranged.length === 1 ? [middles(ranged[0], theme)] : [];
    }
    return isStacked(chart) ? ranged.slice(0, 1).map((series) => whiskers(chart, series, theme)) : [];
  }

  /** Areas over an axis of numbers are not stacked by the library, so each reaches down to zero behind those below it. */
  function shapes(chart, theme) {
    const all = coloured(chart).map((series, position) => shape(chart, series, position, theme));
    return [...(isStacked(chart) && !hasCategories(chart) ? all.reverse() : all), ...beside(chart, theme)];
  }

  function upTo(chart, position, place) {
    return chart.series.slice(0, position + 1).reduce((sum, series) => sum + series.points[place].y, 0);
  }

  /** Steps that are whole units of time, no more of them than there is room for. */
  function inSteps(chart, axis, width) {
    if (chart.values !== "SECONDS") {
      return;
    }
    const ends = valuesOf(chart);
    const isFromZero = chart.kind !== "BOX" || Math.min(...ends) < Math.max(...ends) / 3;
    const low = Math.min(...ends, ...(isFromZero ? [0] : []));
    const high = Math.max(...ends, ...(isFromZero ? [0] : []));
    const length = (high - low) / Math.max(2, Math.min(7, (width - 160) / 80));
    const interval = STEPS_OF_TIME.find((step) => step >= length) ?? STEPS_OF_TIME[STEPS_OF_TIME.length - 1];
    const min = Math.floor(low / interval) * interval;
    const max = Math.max(min + interval, Math.ceil(high / interval) * interval);
    Object.assign(axis, { interval, min, max });
    axis.axisLabel.formatter = (seconds) => time(seconds, interval);
  }

  /** All that is drawn. */
  const valuesOf = (chart) => chart.series.flatMap((series) => series.points.flatMap((point) => [point.y, ...(point.ranges ?? []).flatMap((range) => [range.low, range.high])]));
  const isWhole = (chart) => valuesOf(chart).every(Number.isInteger);

  function valueAxis(name, theme, written = count) {
    return {
      type: "value",
      name,
      nameLocation: "middle",
      nameGap: 30,
      nameTextStyle: { color: theme("--faint"), fontSize: 12 },
      axisLabel: { color: theme("--faint"), formatter: written, hideOverlap: true },
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
        axisLabel: { color: theme("--text"), width: roomForNames(width), lineHeight: NAME_LINE_HEIGHT, overflow: "break", interval: 0 },
        axisLine: { lineStyle: { color: theme("--line") } },
      };
      const values = valueAxis(chart.yName, theme, IN_SHORT[chart.values]);
      values.scale = chart.kind === "BOX";
      values.minInterval = isWhole(chart) ? 1 : 0;
      inSteps(chart, values, width);
      if (chart.values === "PERCENT" && isStacked(chart)) {
        values.max = 100;
      }
      return { above: chart.xName, xAxis: values, yAxis: isLabelled(chart) ? [names, labels(chart, theme)] : names };
    }
    const places = chart.series.flatMap((series) => series.points.map((point) => point.x));
    const x = { ...valueAxis(chart.xName, theme), min: "dataMin", max: "dataMax", splitLine: { show: false } };
    x.minInterval = places.every(Number.isInteger) ? 1 : 0;
    if (places.length > 0 && Math.min(...places) < Math.max(...places) / 10) {
      x.min = 0;
    }
    const values = { ...valueAxis("", theme, IN_SHORT[chart.values]), scale: chart.kind === "LINE" && places.length > 0 && chart.series.some((series) => series.points.some((point) => point.ranges)) };
    inSteps(chart, values, LINE_HEIGHT * 2);
    return { above: chart.yName, xAxis: x, yAxis: values };
  }

  /** Whether the first series stands for itself, so that its values can be written at the side. */
  const isLabelled = (chart) => chart.values !== "NUMBERS" || chart.kind === "BOX" || chart.kind === "INTERVAL" ? chart.series.length === 1 || isStacked(chart) : false;

  const IN_SHORT = { ...WRITTEN, PERCENT: percent };

  /** Of differences with their sign. */
  const label = (chart, value) => (chart.kind === "INTERVAL" && value > 0 ? "+" : "") + IN_SHORT[chart.values](value);

  function labels(chart, theme) {
    const first = chart.series[0].points;
    return {
      type: "category",
      position: "right",
      inverse: true,
      data: chart.categories.map((_, category) => first.filter((point) => point.x === category).map((point) => label(chart, point.y)).join("")),
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { color: theme("--text"), interval: 0, fontWeight: "bold" },
    };
  }

  /** The values of one place, each with its ranges. */
  function told(chart, place) {
    const written = WRITTEN[chart.values];
    const lines = chart.series.flatMap((series) => series.points.filter((point) => point.x === place).map((point) => {
      const ranges = (point.ranges ?? []).map((range) => `${written(range.low)} to ${written(range.high)}`).join("; ");
      return `<br>${escaped(series.name)}: <b>${written(point.y)}</b>${ranges ? ` (${ranges})` : ""}`;
    }));
    return `${escaped(hasCategories(chart) ? chart.categories[place] : `${chart.xName} ${count(place)}`)}${lines.join("")}`;
  }

  function option(chart, theme, width) {
    const { above, xAxis, yAxis } = axes(chart, theme, width);
    const text = { color: theme("--text") };
    return {
      animation: false,
      aria: { enabled: false },
      textStyle: { fontFamily: "system-ui, sans-serif" },
      title: { text: above, left: 0, top: 4, padding: 0, textStyle: { color: theme("--faint"), fontSize: 12, fontWeight: "normal" } },
      grid: { left: 4, right: 22, top: above ? 30 : 10, bottom: xAxis.name ? 26 : 4, containLabel: true },
      tooltip: {
        trigger: "axis",
        confine: true,
        formatter: ([first]) => told(chart, hasCategories(chart) ? first.dataIndex : first.value[0]),
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

  const roomForNames = (width) => Math.min(220, width * 0.38);

  /** Of bars, as high as they need, or their names. */
  function height(chart, width) {
    const bars = isStacked(chart) ? 1 : chart.series.length;
    const bar = chart.kind === "BOX" ? 14 : 22;
    const lines = Math.max(...chart.categories.map((name) => Math.ceil((name.length * LETTER_WIDTH) / roomForNames(width))));
    const each = Math.max(14 + bar * bars, 6 + NAME_LINE_HEIGHT * lines);
    return hasCategories(chart) ? 70 + chart.categories.length * each : LINE_HEIGHT;
  }

  function themeOf(node) {
    const style = getComputedStyle(node);
    return (name) => style.getPropertyValue(name).trim();
  }

  function onPaper(chart, paper) {
    const size = { width: PAPER_WIDTH, height: height(chart, PAPER_WIDTH) };
    const drawn = echarts.init(element("div"), null, { renderer: "svg", ...size });
    drawn.setOption({ ...option(chart, themeOf(paper), PAPER_WIDTH), tooltip: undefined });
    const image = drawn.getDom().querySelector("svg").cloneNode(true);
    image.setAttribute("viewBox", `0 0 ${size.width} ${size.height}`);
    paper.append(image);
    drawn.dispose();
  }

  function onScreen(chart, plot) {
    const fit = () => (plot.style.height = `${height(chart, plot.clientWidth)}px`);
    fit();
    const drawn = echarts.init(plot, null, { renderer: "svg" });
    const draw = () => drawn.setOption(option(chart, themeOf(document.documentElement), plot.clientWidth), true);
    draw();
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
    new ResizeObserver(() => {
      fit();
      drawn.resize();
      draw();
    }).observe(plot);
  }

  for (const data of document.querySelectorAll('script[type="application/json"]')) {
    const chart = JSON.parse(data.textContent);
    const plot = element("div", { className: "plot" });
    const paper = element("div", { className: "paper" });
    data.nextElementSibling.append(...(chart.series.length > 1 ? [legend(chart)] : []), plot, paper);
    onScreen(chart, plot);
    onPaper(chart, paper);
  }

  // On paper nothing can be opened.
  const closed = () => [...document.querySelectorAll("details:not([open])")];
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = closed();
    opened.forEach((details) => (details.open = true));
  });
  addEventListener("afterprint", () => opened.forEach((details) => (details.open = false)));
})();
