import { useEffect, useId, useMemo, useState } from 'react';
import { BOLD_OUTLINE_EM, PRINT_FAMILY, type PrintFont } from '../../data/print/print-font.ts';
import { DEFAULT_STROKE_MM, imagesOf, textsOf, unreadPicture } from '../../data/print/sheet-parts.ts';
import {
  PT_TO_MM,
  type Sheet,
  type SheetImage,
  type SheetItem,
  type SheetPath,
  type SheetPictures,
  type SheetRect,
  type SheetText,
} from '../../domain/sheet.ts';
import '../styles/sheet-preview.css';

interface SheetPreviewProps {
  readonly sheet: Sheet;
  /** A frame stands for a picture that is not there yet. */
  readonly pictures: SheetPictures;
  /** Loaded by loadPrintFont, so that lines are as wide as they will be printed. */
  readonly font: PrintFont;
  readonly className?: string;
}

/** A sheet as it will be printed, as wide as its box lets it be. */
export function SheetPreview({ sheet, pictures, font, className = '' }: SheetPreviewProps) {
  const id = useId();
  const addresses = useAddresses(pictures);
  return (
    <svg
      className={`sheet-preview ${className}`}
      viewBox={`0 0 ${sheet.widthMm} ${sheet.heightMm}`}
      fontFamily={PRINT_FAMILY}
      role="img"
      aria-label={sheet.title}
      aria-describedby={`${id}-says`}
    >
      <desc id={`${id}-says`}>{describe(sheet)}</desc>
      <rect width={sheet.widthMm} height={sheet.heightMm} fill="#ffffff" />
      <Items items={sheet.items} of={{ id, addresses, font }} />
    </svg>
  );
}

interface Drawing {
  readonly id: string;
  readonly addresses: ReadonlyMap<string, string>;
  readonly font: PrintFont;
}

function Items({ items, of }: { readonly items: readonly SheetItem[]; readonly of: Drawing }) {
  return items.map((item, index) => {
    // A sheet is composed anew as a whole: an item is named by its place.
    const key = String(index);
    if (item.kind === 'text') return <Line key={key} item={item} font={of.font} />;
    if (item.kind === 'rect' || item.kind === 'path') return <Shape key={key} item={item} />;
    const id = `${of.id}-${key}`;
    if (item.kind === 'image') return <Picture key={key} item={item} of={{ ...of, id }} />;
    const { xMm, yMm, widthMm, heightMm } = item.clip;
    return (
      <g key={key} clipPath={`url(#${id})`}>
        <clipPath id={id}>
          <rect x={xMm} y={yMm} width={widthMm} height={heightMm} />
        </clipPath>
        <Items items={item.items} of={{ ...of, id }} />
      </g>
    );
  });
}

/** Type is set at this size and scaled down: browsers round advances to 1/64 of a unit. */
const TYPE_UNITS = 100;

function Line({ item, font }: { readonly item: SheetText; readonly font: PrintFont }) {
  const { xMm, yMm, sizePt, bold, colour, align, rotateDeg = 0 } = item;
  const unit = (sizePt * PT_TO_MM) / TYPE_UNITS;
  const outline = bold
    ? ({ stroke: colour, strokeWidth: BOLD_OUTLINE_EM * TYPE_UNITS, strokeLinejoin: 'round' } as const)
    : {};
  return (
    <text
      transform={`translate(${xMm} ${yMm}) rotate(${rotateDeg}) scale(${unit})`}
      fontSize={TYPE_UNITS}
      fill={colour}
      textAnchor={align}
      {...outline}
    >
      {font.settable(item.text)}
    </text>
  );
}

function Shape({ item }: { readonly item: SheetPath | SheetRect }) {
  const { fill, fillOpacity = 1, stroke, strokeMm = DEFAULT_STROKE_MM, dashMm = [] } = item;
  const paint = {
    fill: fill ?? 'none',
    fillOpacity,
    stroke: stroke ?? 'none',
    strokeWidth: strokeMm,
    ...(dashMm.length > 0 ? { strokeDasharray: dashMm.join(' ') } : {}),
  };
  if (item.kind === 'path') return <path d={item.d} strokeLinejoin="round" {...paint} />;
  return <rect x={item.xMm} y={item.yMm} width={item.widthMm} height={item.heightMm} {...paint} />;
}

function Picture({ item, of }: { readonly item: SheetImage; readonly of: Drawing }) {
  const address = of.addresses.get(item.image);
  const [unread, setUnread] = useState<string | null>(null);
  if (address === undefined || address === unread) return <Items items={unreadPicture(item)} of={of} />;
  const { xMm, yMm, widthMm, heightMm } = item;
  return (
    <image
      href={address}
      x={xMm}
      y={yMm}
      width={widthMm}
      height={heightMm}
      preserveAspectRatio="none"
      onError={() => setUnread(address)}
    />
  );
}

/** Addresses for pictures, as long as they are shown. */
function useAddresses(pictures: SheetPictures): ReadonlyMap<string, string> {
  const addresses = useMemo(
    () => new Map([...pictures].map(([name, blob]) => [name, URL.createObjectURL(blob)])),
    [pictures],
  );
  useEffect(
    () => () => {
      for (const address of addresses.values()) URL.revokeObjectURL(address);
    },
    [addresses],
  );
  return addresses;
}

/** All that can be read on the sheet, for whoever does not see it. */
function describe({ items }: Sheet): string {
  return [...[...imagesOf(items)].map(({ alt }) => alt), ...textsOf(items)].join('; ');
}
