import { expose } from 'comlink';
import { createAnalysisSession } from './analysis-session.ts';

expose(createAnalysisSession());
