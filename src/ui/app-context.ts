import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { CommandContext } from '../commands/command-context.ts';
import type { Lang } from '../domain/messages.ts';
import type { AppState } from '../state/store.ts';
import { type Translate, translateIn } from './i18n/translate.ts';

const AppContext = createContext<CommandContext | null>(null);

export const AppProvider = AppContext.Provider;

/** What commands need. */
export function useApp(): CommandContext {
  const context = useContext(AppContext);
  if (context === null) throw new Error('no AppProvider above this component');
  return context;
}

/** A part of the state; the selector must give the same object while nothing changed. */
export function useAppState<Selected>(selector: (state: AppState) => Selected): Selected {
  return useStore(useApp().store, selector);
}

/** The language, for words that come from the data and the domain. */
export function useLang(): Lang {
  return useAppState(({ view }) => view.lang);
}

/** The interface's words in the current language. */
export function useTranslate(): Translate {
  return translateIn(useLang());
}
