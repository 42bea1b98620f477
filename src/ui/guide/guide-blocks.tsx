import { openGuide } from '../../commands/guide.ts';
import type { GuideBlock, GuideInline, GuidePlace } from '../../domain/guide.ts';
import { useApp } from '../app-context.ts';

/** What a chapter is made of. The order of its parts never changes, so that their place is their key. */
export function GuideBlocks({ blocks }: { readonly blocks: readonly GuideBlock[] }) {
  return blocks.map((block, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: see above.
    <Block key={at} block={block} />
  ));
}

function Block({ block }: { readonly block: GuideBlock }) {
  switch (block.type) {
    case 'heading': {
      const Tag = block.level === 2 ? 'h3' : 'h4';
      return (
        <Tag id={headingId(block.id)} tabIndex={-1}>
          <Inlines inlines={block.inlines} />
        </Tag>
      );
    }
    case 'paragraph':
      return (
        <p>
          <Inlines inlines={block.inlines} />
        </p>
      );
    case 'list': {
      const Tag = block.ordered ? 'ol' : 'ul';
      return (
        <Tag>
          {block.items.map((item, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above.
            <li key={at}>
              <GuideBlocks blocks={item} />
            </li>
          ))}
        </Tag>
      );
    }
    case 'table':
      return <Table head={block.head} rows={block.rows} />;
    case 'note':
      return (
        <div className="guide-note" role="note">
          <GuideBlocks blocks={block.blocks} />
        </div>
      );
    case 'listing':
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      );
    case 'picture':
      return <Picture picture={block} />;
  }
}

interface PictureProps {
  readonly picture: Extract<GuideBlock, { type: 'picture' }>;
}

/** Opened by itself, it is as large as it was taken. */
function Picture({ picture: { file, alt, width, height } }: PictureProps) {
  const address = `./guide/pictures/${file}`;
  return (
    <figure>
      <a href={address} target="_blank" rel="noreferrer">
        <img src={address} alt={alt} width={width} height={height} loading="lazy" />
      </a>
      <figcaption>{alt}</figcaption>
    </figure>
  );
}

/** Ids of headings in the window, apart from those of the app. */
export function headingId(heading: string): string {
  return `guide-${heading}`;
}

function Table({ head, rows }: Pick<Extract<GuideBlock, { type: 'table' }>, 'head' | 'rows'>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls is reached by keyboard.
    <div className="guide-table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head.map((cell, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above.
              <th key={at} scope="col">
                <Inlines inlines={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above.
            <tr key={at}>
              {row.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above.
                <td key={column}>
                  <Inlines inlines={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Inlines({ inlines }: { readonly inlines: readonly GuideInline[] }) {
  return inlines.map((inline, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above.
    <Inline key={at} inline={inline} />
  ));
}

function Inline({ inline }: { readonly inline: GuideInline }) {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'name':
      return <b className="guide-name">{inline.text}</b>;
    case 'code':
      return <code>{inline.text}</code>;
    case 'strong':
      return (
        <strong>
          <Inlines inlines={inline.inlines} />
        </strong>
      );
    case 'link':
      return <PlaceLink place={inline.place} inlines={inline.inlines} />;
  }
}

interface PlaceLinkProps {
  readonly place: GuidePlace;
  readonly inlines: readonly GuideInline[];
}

/** Leads on inside the panel; opened elsewhere, by the mouse's middle button say, it is the page. */
function PlaceLink({ place, inlines }: PlaceLinkProps) {
  const app = useApp();
  return (
    <a
      href={pageOf(place)}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        openGuide(app, place);
      }}
    >
      <Inlines inlines={inlines} />
    </a>
  );
}

/** The page of a place, as seen from the app. */
export function pageOf({ chapter, heading }: GuidePlace): string {
  return `./guide/${chapter}.html${heading === undefined ? '' : `#${heading}`}`;
}
