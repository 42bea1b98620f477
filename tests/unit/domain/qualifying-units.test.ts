import { expect, test } from 'vitest';
import { isQualifyingUnit } from '../../../src/domain/qualifying-units.ts';
import type { ChpUnit } from '../../../src/domain/reference.ts';
import { DEFAULT_PARAMS, type ScreeningParams } from '../../../src/domain/screening.ts';
import { UNIT } from '../../fixtures/small-world.ts';

test.each<[string, Partial<ChpUnit>, Partial<ScreeningParams>, boolean]>([
  ['operating', {}, {}, true],
  ['starts in the year', { startYear: 2020 }, {}, true],
  ['starts later', { startYear: 2021 }, {}, false],
  ['retired in the year', { status: 'retired', retiredYear: 2020 }, {}, true],
  ['retired before', { status: 'retired', retiredYear: 2019 }, {}, false],
  ['retired later, as seen from today', { status: 'retired', retiredYear: 2022 }, {}, true],
  ['mothballed', { status: 'mothballed' }, {}, false],
  ['cancelled', { status: 'cancelled' }, {}, false],
  ['operating, start unknown', { startYear: null }, {}, true],
  ['under construction, start unknown', { status: 'construction', startYear: null }, {}, false],
  ['under construction, start year past', { status: 'construction', startYear: 2019 }, {}, true],
  ['299 MW', { capacityMw: 299 }, {}, false],
  ['exactly 300 MW', { capacityMw: 300 }, {}, true],
  ['350 MW against 600', { capacityMw: 350 }, { minUnitMw: 600 }, false],
  ['hinted by its name', { heat: 'name-hint' }, {}, true],
  ['hinted by its owner', { heat: 'owner-name-hint' }, {}, true],
  ['industrial heat', { heat: 'industrial-heat' }, {}, false],
  ['heat unknown', { heat: 'unknown' }, {}, false],
  ['heat unknown, all units', { heat: 'unknown' }, { chpSet: 'all' }, true],
])('%s', (_says, unit, params, qualifies) => {
  expect(isQualifyingUnit({ ...UNIT, ...unit }, { ...DEFAULT_PARAMS, ...params })).toBe(qualifies);
});
