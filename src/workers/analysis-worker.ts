import { expose } from 'comlink';
import type { AnalysisWorkerApi } from './analysis-api.ts';
import { createAnalysisSession } from './analysis-session.ts';
import { holdLifeline } from './lifeline.ts';

const api: AnalysisWorkerApi = { ...createAnalysisSession(), holdLifeline: (name) => holdLifeline(name) };

expose(api);
