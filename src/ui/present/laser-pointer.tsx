import { useEffect, useRef } from 'react';
import { createTrail, type Trail } from './laser-trail.ts';

/** Radius of the dot as a share of the screen's width. */
const DOT_SHARE = 0.0045;
const COLOUR = '255, 24, 24';

/** A red dot that follows pointer or finger, with a short trail; gone while there is none. Map and clicks rest. */
export function LaserPointer() {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const board = canvas.current!;
    const pen = board.getContext('2d');
    const trail = createTrail(matchMedia('(prefers-reduced-motion: reduce)').matches);
    let frame = 0;
    const draw = (now: number) => {
      frame = 0;
      if (pen !== null) paint(board, pen, trail, now);
      if (!trail.isStill(now)) frame = requestAnimationFrame(draw);
    };
    const wake = () => {
      frame ||= requestAnimationFrame(draw);
    };
    const move = ({ clientX, clientY }: PointerEvent) => {
      trail.add(clientX, clientY, performance.now());
      wake();
    };
    const end = ({ pointerType }: PointerEvent) => {
      // A mouse that lets go is still there.
      if (pointerType === 'mouse') return;
      trail.end();
      wake();
    };
    const leave = () => {
      trail.end();
      wake();
    };
    board.addEventListener('pointerdown', move);
    board.addEventListener('pointermove', move);
    board.addEventListener('pointerup', end);
    board.addEventListener('pointercancel', leave);
    board.addEventListener('pointerleave', leave);
    return () => cancelAnimationFrame(frame);
  }, []);
  return <canvas ref={canvas} className="stage-laser" />;
}

function paint(board: HTMLCanvasElement, pen: CanvasRenderingContext2D, trail: Trail, now: number): void {
  const { clientWidth, clientHeight } = board;
  const ratio = devicePixelRatio;
  if (board.width !== Math.round(clientWidth * ratio)) {
    board.width = Math.round(clientWidth * ratio);
    board.height = Math.round(clientHeight * ratio);
  }
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.clearRect(0, 0, clientWidth, clientHeight);
  const radius = Math.max(5, clientWidth * DOT_SHARE);
  for (const { from, to, strength } of trail.segments(now)) {
    pen.strokeStyle = `rgba(${COLOUR}, ${strength * 0.5})`;
    pen.lineWidth = radius * 2 * strength;
    pen.beginPath();
    pen.moveTo(from.x, from.y);
    pen.lineTo(to.x, to.y);
    pen.stroke();
  }
  const { dot } = trail;
  if (dot === null) return;
  const glow = pen.createRadialGradient(dot.x, dot.y, 0, dot.x, dot.y, radius * 2);
  glow.addColorStop(0, 'rgba(255, 255, 255, 0.95)');
  glow.addColorStop(0.3, `rgba(${COLOUR}, 0.95)`);
  glow.addColorStop(0.5, `rgba(${COLOUR}, 0.5)`);
  glow.addColorStop(1, `rgba(${COLOUR}, 0)`);
  pen.fillStyle = glow;
  pen.beginPath();
  pen.arc(dot.x, dot.y, radius * 2, 0, 2 * Math.PI);
  pen.fill();
}
