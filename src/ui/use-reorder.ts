import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';

/** A row that is being dragged, and the place before which it would be put down. */
interface Drag {
  readonly id: string;
  readonly before: number;
}

interface ReorderOptions {
  /** Rows from the top down. */
  readonly ids: readonly string[];
  /** Puts a row before the one that is now at a place; the count of rows stands for the end. */
  move(id: string, before: number): void;
  /** What is said of a row that has a new place, from 1. */
  told(id: string, place: number): string;
}

/** Moves rows of a list by a handle, by dragging and with Alt and the arrow keys. */
export function useReorder<List extends HTMLElement>({ ids, move, told }: ReorderOptions) {
  const list = useRef<List>(null);
  const held = useRef<HTMLElement | null>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const [said, setSaid] = useState('');

  useEffect(() => {
    // Moving an element in the document takes the focus from it; a button that cannot move it further has none.
    const control = held.current;
    if (said === '' || control === null) return;
    const row = control.closest('[data-stacked]');
    (control.matches(':disabled') ? row?.querySelector('button') : control)?.focus();
  }, [said]);

  /** Puts a row before the one that is now at a place; `control` keeps the focus. */
  const put = (id: string, before: number, control: HTMLElement) => {
    const from = ids.indexOf(id);
    const place = before > from ? before - 1 : before;
    if (from < 0 || place === from || place < 0 || place >= ids.length) return;
    move(id, before);
    held.current = control;
    setSaid(told(id, place + 1));
  };
  const follow = (event: PointerEvent, id: string) => {
    if (drag === null) return;
    const middles = [...(list.current?.children ?? [])].map((row) => {
      const { top, height } = row.getBoundingClientRect();
      return top + height / 2;
    });
    setDrag({ id, before: middles.filter((middle) => middle < event.clientY).length });
  };
  const drop = (event: PointerEvent<HTMLElement>) => {
    if (drag !== null) put(drag.id, drag.before, event.currentTarget);
    setDrag(null);
  };

  return {
    list,
    said,
    put,
    rowClass: (id: string, at: number) => rowClass(drag, id, at, ids.length),
    handle: (id: string, at: number) => ({
      className: 'stack-handle',
      'aria-keyshortcuts': 'Alt+ArrowUp Alt+ArrowDown',
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        if (event.key === 'Escape') setDrag(null);
        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
        event.preventDefault();
        put(id, event.key === 'ArrowUp' ? at - 1 : at + 2, event.currentTarget);
      },
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrag({ id, before: at });
      },
      onPointerMove: (event: PointerEvent) => follow(event, id),
      onPointerUp: drop,
      onPointerCancel: () => setDrag(null),
    }),
  };
}

function rowClass(drag: Drag | null, id: string, at: number, count: number): string {
  if (drag === null) return 'stack-row';
  return [
    'stack-row',
    drag.id === id && 'stack-row-held',
    drag.before === at && 'stack-row-target',
    drag.before === count && at === count - 1 && 'stack-row-last',
  ]
    .filter(Boolean)
    .join(' ');
}
