import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isOpenLicence, licenceReport, shippedPackages } from '../../../release/licences.ts';

const packages = shippedPackages(join(import.meta.dirname, '../../..'));

test('every package that is shipped is openly licensed, and says so', () => {
  expect(packages.map(({ name }) => name)).toContain('maplibre-gl');
  expect(packages.map(({ name }) => name)).not.toContain('vitest');
  const newest = ['pdfkit', 'fontkit', 'pptxgenjs', 'jszip', '@expo-google-fonts/noto-sans-sc'];
  for (const name of newest) expect(packages.map((one) => one.name)).toContain(name);
  expect(packages.filter(({ licence }) => !isOpenLicence(licence))).toEqual([]);
});

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-only)', true],
  ['MIT AND GPL-3.0-only', false],
  ['GPL-3.0-only', false],
  ['UNLICENSED', false],
  ['', false],
])('%s: %s', (licence, open) => {
  expect(isOpenLicence(licence)).toBe(open);
});

test('the report names every package with its version and licence, and gives the texts', () => {
  const report = licenceReport(packages);
  for (const { name, version, licence } of packages)
    expect(report).toContain(`${name} ${version}: ${licence}`);
  expect(report).toContain('Permission is hereby granted');
  // Some packages come without their licence's text.
  expect(report).toMatch(/terra-draw [\d.]+\n\nMIT, as the package states/);
  // The fonts, which go out in every PDF.
  expect(report).toContain('SIL OPEN FONT LICENSE Version 1.1');
});
