import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { encodeTopology, formatTopology } from './encode-topology.ts';
import { readSourceCounties } from './source-counties.ts';
import { buildUnits, snapToGrid, toWgs84 } from './topology-steps.ts';
import { assignUnits } from './units.ts';

/** Rebuilds ../boundaries.topo.json from the packages installed beside this folder. See ../README.md for the recipe. */
const packagesDir = fileURLToPath(new URL('../node_modules', import.meta.url));
const outputFile = fileURLToPath(new URL('../boundaries.topo.json', import.meta.url));

const units = await buildUnits(assignUnits(readSourceCounties(packagesDir)));
const topology = encodeTopology(await snapToGrid(toWgs84(units)));
const json = formatTopology(topology);
writeFileSync(outputFile, json);

const vertices = topology.arcs.reduce((sum, arc) => sum + arc.length, 0);
const gzippedKb = Math.round(gzipSync(json, { level: 9 }).length / 1000);
console.log(`${topology.arcs.length} arcs, ${vertices} vertices, ${gzippedKb} kB gzipped`);
