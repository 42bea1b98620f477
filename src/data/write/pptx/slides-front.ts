import { sumTotals } from '../../../domain/briefing.ts';
import { areaName, boilersText, totalOf } from '../../../domain/briefing-text.ts';
import { formatMeasured, formatNumber, formatShare } from '../../../domain/figure-format.ts';
import { formatDate } from '../../../domain/figure-words.ts';
import { verdictText } from '../../../domain/messages.ts';
import { VERDICTS } from '../../../domain/vocabulary.ts';
import { addLine, addPicture, BODY, hex, SLIDE } from './deck.ts';
import { addVerdictChart } from './deck-chart.ts';
import { fitSize, widthOf } from './fit-text.ts';
import type { SlideContext } from './slide-context.ts';

/** The conclusion, what it is of, and what must be said of it at once. */
export function addCover(context: SlideContext): void {
  const { deck, briefing, say, text, options } = context;
  const { colours, measure, lang, stamps } = deck;
  const slide = deck.addBare([text.headline, text.note]);
  slide.background = { color: hex(colours.accent) };
  const white = 'FFFFFF';
  const box = { x: 0.9, y: 2.0, w: 11.4, h: 2.1 };
  const title = options.title || text.headline;
  const soft = 'D7E8EC';
  addLine(slide, say('kicker'), { x: 0.9, y: 1.25, w: 11.4, h: 0.4 }, { fontSize: 16, color: soft });
  addLine(slide, title, box, {
    fontSize: fitSize(title, box, [44, 40, 36, 32, 28, 24], true, measure),
    bold: true,
    color: white,
    valign: 'middle',
  });
  // A title of the user's own does not hide the conclusion.
  const lead = options.title === '' ? text.summary : text.headline;
  addLine(
    slide,
    lead,
    { x: 0.9, y: 4.3, w: 11.4, h: 0.8 },
    { fontSize: fitSize(lead, { w: 11.4, h: 0.8 }, [20, 18, 16, 14], false, measure), color: soft },
  );
  const about = [
    areaName(briefing, lang),
    say('asOf', { date: formatDate(briefing.params.asOf, lang) }),
    options.maker,
  ].filter((part) => part !== '');
  addLine(slide, about.join('　·　'), { x: 0.9, y: 5.75, w: 11.4, h: 0.4 }, { fontSize: 16, color: white });
  let x = 0.9;
  for (const label of [...stamps, options.classification, say('internal')].filter((part) => part !== '')) {
    const w = widthOf(label, 13, true, measure) + 0.4;
    slide.addText(label, {
      x,
      y: 6.4,
      w,
      h: 0.38,
      margin: 0,
      align: 'center',
      valign: 'middle',
      fontSize: 13,
      bold: true,
      color: white,
      line: { color: white, width: 1 },
    });
    x += w + 0.18;
  }
}

/** One page for whoever reads one page: three numbers and the map. */
export function addSummary(context: SlideContext): void {
  const { deck, briefing, say, text, pictures } = context;
  const { colours } = deck;
  const { whole } = briefing;
  const close = totalOf(whole.totals, 'close');
  const all = sumTotals(whole.totals ?? []).boilers;
  const slide = deck.addSlide(text.summary, summaryNotes(context));
  const hasLedger = whole.totals !== null;
  const figures = [
    ...(hasLedger
      ? [
          {
            label: say('closeBoilers'),
            value: formatNumber(close.boilers),
            unit: say(close.boilers === 1 ? 'boilerUnit' : 'boilersUnit'),
            colour: colours.verdicts.close,
            note:
              all === 0
                ? ''
                : say('shareOfBoilers', {
                    all: deck.lang === 'zh' ? formatNumber(all) : boilersText(all, deck.lang),
                    share: formatShare(close.boilers / all),
                  }),
          },
          {
            label: say('closeCapacity'),
            value: formatNumber(close.capacityTph),
            unit: 't/h',
            colour: colours.verdicts.close,
            note: [
              ...(close.capacityUnknown > 0
                ? [say('unknownNote', { unknown: formatNumber(close.capacityUnknown) })]
                : []),
              ...(close.overdue > 0 ? [say('overdueNote', { overdue: formatNumber(close.overdue) })] : []),
            ].join(deck.lang === 'zh' ? '；' : '; '),
          },
        ]
      : []),
    {
      label: say(briefing.hasRadiusClause ? 'covered' : 'coveredReference'),
      value: formatNumber(whole.coverage.coveredShare * 100, 1),
      unit: '%',
      colour: colours.heat,
      note: say('unitsNote', { units: formatNumber(briefing.units.standing) }),
    },
  ];
  figures.forEach((figure, i) => {
    addFigure(context, slide, figure, BODY.y + i * 1.62);
  });
  const box = { x: 5.0, y: BODY.y, w: 7.733, h: 4.72 };
  if (pictures.verdicts !== null) {
    addPicture(slide, pictures.verdicts, box, say('altVerdicts', { area: text.area }));
    addLine(
      slide,
      say('mapNote'),
      { x: box.x, y: 6.62, w: box.w, h: 0.25 },
      { fontSize: 10, align: 'right', color: hex(colours.inkMuted) },
    );
  } else if (hasLedger) {
    const totals = whole.totals!;
    const sheet = {
      labels: [text.area],
      series: VERDICTS.map((verdict) => ({
        name: verdictText(verdict, deck.lang),
        values: [totalOf(totals, verdict).boilers],
      })),
    };
    addVerdictChart(slide, deck, sheet, { ...box, h: 4.2 }, { alt: say('altChart'), showsLegend: false });
  }
  if (hasLedger) addVerdictKey(context, slide, 6.28);
}

function addFigure(
  { deck }: SlideContext,
  slide: ReturnType<SlideContext['deck']['addBare']>,
  figure: { label: string; value: string; unit: string; colour: string; note: string },
  y: number,
): void {
  const { colours, measure } = deck;
  const w = 4.1;
  const size = fitSize(
    `${figure.value}  ${figure.unit}`,
    { w, h: 0.95 },
    [54, 48, 44, 40, 36],
    true,
    measure,
  );
  addLine(slide, figure.label, { x: BODY.x, y, w, h: 0.3 }, { fontSize: 15, color: hex(colours.inkMuted) });
  slide.addText(
    [
      { text: figure.value, options: { fontSize: size, bold: true, color: hex(figure.colour) } },
      { text: ` ${figure.unit}`, options: { fontSize: 20, color: hex(colours.inkMuted) } },
    ],
    { x: BODY.x, y: y + 0.28, w, h: 0.85, margin: 0, valign: 'middle' },
  );
  addLine(
    slide,
    figure.note,
    { x: BODY.x, y: y + 1.13, w, h: 0.26 },
    {
      fontSize: fitSize(figure.note, { w, h: 0.3 }, [13, 12, 11, 10], false, measure),
      color: hex(colours.ink),
    },
  );
}

/** The five verdicts with their counts: the legend of the map, in figures. */
function addVerdictKey(
  { deck, briefing }: SlideContext,
  slide: ReturnType<SlideContext['deck']['addBare']>,
  y: number,
): void {
  const { colours, lang, measure } = deck;
  const shown = VERDICTS.filter(
    (verdict) => verdict !== 'outside' || totalOf(briefing.whole.totals, verdict).boilers > 0,
  );
  let { x }: { x: number } = { x: 5.0 };
  for (const verdict of shown) {
    const label = `${verdictText(verdict, lang)} ${formatNumber(totalOf(briefing.whole.totals, verdict).boilers)}`;
    slide.addShape('rect', {
      x,
      y: y + 0.07,
      w: 0.16,
      h: 0.16,
      fill: { color: hex(colours.verdicts[verdict]) },
      line: { color: hex(colours.ink), width: 0.5 },
    });
    const w = widthOf(label, 13, false, measure) + 0.05;
    addLine(slide, label, { x: x + 0.24, y, w, h: 0.3 }, { fontSize: 13, valign: 'middle', wrap: false });
    x += w + 0.44;
    if (x > SLIDE.w) break;
  }
}

function summaryNotes({ deck, briefing, say, text }: SlideContext): string[] {
  const { lang } = deck;
  const totals = briefing.whole.totals ?? [];
  const verdicts = totals
    .filter(({ boilers }) => boilers > 0)
    .map(({ verdict, boilers, capacityTph, capacityUnknown, overdue }) => {
      const unknown = capacityUnknown === 0 ? '' : ` · ${say('unknown')} ${formatNumber(capacityUnknown)}`;
      const late = overdue === 0 ? '' : ` · ${say('overdue')} ${formatNumber(overdue)}`;
      return `${verdictText(verdict, lang)} ${boilersText(boilers, lang)} ${formatNumber(capacityTph)} t/h${unknown}${late}`;
    });
  const { radiusKm } = briefing.params;
  return [
    text.headline,
    ...(totals.length === 0
      ? []
      : [
          say('noteTotals', {
            area: text.area,
            all: formatNumber(sumTotals(totals).boilers),
            verdicts: verdicts.join(lang === 'zh' ? '；' : '; '),
          }),
        ]),
    `${say('legendHeat', { radius: formatMeasured(radiusKm) })}: ${text.coverage}`,
    ...text.limits,
    text.note,
  ];
}
