import { expose } from 'comlink';
import { createStorageSession } from './storage-session.ts';

expose(createStorageSession());
