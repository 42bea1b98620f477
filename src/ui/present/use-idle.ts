import { useEffect, useState } from 'react';

/** Without a move of the pointer for so long, what is only for the speaker fades. */
const IDLE_MS = 2500;

/** Whether pointer and fingers have been still; keys turn pages and show nothing. */
export function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    let timer = setTimeout(() => setIdle(true), IDLE_MS);
    const wake = () => {
      setIdle(false);
      clearTimeout(timer);
      timer = setTimeout(() => setIdle(true), IDLE_MS);
    };
    window.addEventListener('pointermove', wake);
    window.addEventListener('pointerdown', wake, { capture: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointermove', wake);
      window.removeEventListener('pointerdown', wake, { capture: true });
    };
  }, []);
  return isIdle;
}
