import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, createTimelineScale, startOfMonth } from '../../../src/state/timeline-scale.ts';
import { nextStop, previousStop, timelineStops } from '../../../src/state/timeline-stops.ts';

const DATES = ['2017-01-01', '2019-10-31', '2019-11-06', '2019-11-08', '2020-12-31'];
const scale = createTimelineScale(DATES, 0.04);

describe('the scale of the timeline', () => {
  it('begins a month before the first date and ends after the last', () => {
    expect([scale.first, scale.last]).toEqual(['2016-12-01', '2021-02-01']);
    expect([scale.shareOf(scale.first), scale.shareOf(scale.last)]).toEqual([0, 1]);
    expect([scale.shareOf('2001-01-01'), scale.shareOf('2050-01-01')]).toEqual([0, 1]);
  });

  it('keeps neighbouring dates apart', () => {
    for (const [i, date] of DATES.slice(1).entries()) {
      expect(scale.shareOf(date) - scale.shareOf(DATES[i]!)).toBeGreaterThanOrEqual(0.04);
    }
  });

  it('leads from each day to its share and back, in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1522 }), (days) => {
        const date = addDays('2016-12-01', days);
        expect(scale.dateAt(scale.shareOf(date))).toBe(date);
        // The slider moves by ten thousandths: no day falls between two of its steps.
        expect(scale.dateAt(Math.round(scale.shareOf(date) * 10_000) / 10_000)).toBe(date);
        expect(scale.shareOf(addDays(date, 1))).toBeGreaterThan(scale.shareOf(date) - 1e-12);
      }),
      { seed: 5, numRuns: 400 },
    );
  });

  it('finds room however many dates there are', () => {
    const many = Array.from({ length: 200 }, (_, i) => addDays('2019-01-01', i));
    const crowded = createTimelineScale(many, 0.04);
    const shares = many.map(crowded.shareOf);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(new Set(shares).size).toBe(200);
    expect(crowded.shareOf(crowded.last)).toBeCloseTo(1, 12);
  });

  it('counts months across years and months of any length', () => {
    expect(startOfMonth('2020-01-31', 1)).toBe('2020-02-01');
    expect(startOfMonth('2019-12-31', 1)).toBe('2020-01-01');
    expect(startOfMonth('2020-01-15', -1)).toBe('2019-12-01');
    expect(addDays('2020-02-28', 1)).toBe('2020-02-29');
  });
});

describe('the stops of the player', () => {
  it('are the dates, or each first of a month, and the end', () => {
    expect(timelineStops('dates', DATES, scale)).toEqual([...DATES, '2021-02-01']);
    const months = timelineStops('months', DATES, scale);
    expect(months.slice(0, 3)).toEqual(['2016-12-01', '2017-01-01', '2017-02-01']);
    expect(months.length).toBe(51);
    expect(months.at(-1)).toBe('2021-02-01');
  });

  it('follow one another from any day, and end', () => {
    const stops = timelineStops('dates', DATES, scale);
    expect(nextStop(stops, '2019-11-06')).toBe('2019-11-08');
    expect(nextStop(stops, '2019-11-07')).toBe('2019-11-08');
    expect(nextStop(stops, '2021-02-01')).toBeNull();
    expect(previousStop(stops, '2019-11-08')).toBe('2019-11-06');
    expect(previousStop(stops, '2017-01-01')).toBeNull();
  });
});
