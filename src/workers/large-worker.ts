import { expose } from 'comlink';
import { createLargeSession } from './large-session.ts';

expose(createLargeSession());
