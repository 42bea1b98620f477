import '../styles/present.css';
import { BookOpen, FileCheck, Image, type LucideIcon, Package, Presentation, Printer } from 'lucide-react';
import type { CommandContext } from '../../commands/command-context.ts';
import { showSheet } from '../../commands/show-sheet.ts';
import { openStories } from '../../commands/stories.ts';
import { useApp, useTranslate } from '../app-context.ts';
import { GuideLink } from '../guide/guide-link.tsx';

/** One way out of the window into the meeting room; its words are `present.menu.<id>Title` and `…Hint`. */
interface PresentEntry {
  readonly id: string;
  readonly icon: LucideIcon;
  run(app: CommandContext): unknown;
}

async function openAtlas(app: CommandContext): Promise<void> {
  await (await import('../../commands/atlas.ts')).openAtlas(app);
}

async function openPack(app: CommandContext): Promise<void> {
  (await import('../../commands/briefing.ts')).openBriefing(app);
}

async function openPicture(app: CommandContext): Promise<void> {
  (await import('../../commands/map-picture.ts')).openMapPicture(app);
}

/** Fetched when it is asked for: it composes pages. */
async function openPageComposer(app: CommandContext): Promise<void> {
  await (await import('../../commands/page.ts')).openPage(app);
}

/** In the order of the menu. Each opens a panel or dialog of its own. */
const ENTRIES = [
  { id: 'story', icon: Presentation, run: openStories },
  { id: 'page', icon: Printer, run: openPageComposer },
  { id: 'atlas', icon: BookOpen, run: openAtlas },
  { id: 'briefing', icon: Package, run: openPack },
  { id: 'picture', icon: Image, run: openPicture },
  { id: 'methods', icon: FileCheck, run: (app) => showSheet(app, 'methods') },
] as const satisfies readonly PresentEntry[];

const PRESENT_GUIDE = { chapter: 'present' } as const;

export default function PresentPanel({ close }: { readonly close: () => void }) {
  const t = useTranslate();
  const app = useApp();
  return (
    <ul className="present-menu">
      {ENTRIES.map(({ id, icon: Icon, run }) => (
        <li key={id}>
          <button
            type="button"
            className="present-entry"
            data-present={id}
            onClick={() => {
              close();
              void run(app);
            }}
          >
            <Icon aria-hidden="true" className="icon" size="1em" />
            <span>{t(`present.menu.${id}Title`)}</span>
            <small className="help">{t(`present.menu.${id}Hint`)}</small>
          </button>
        </li>
      ))}
      <li>
        <GuideLink place={PRESENT_GUIDE} about="present" />
      </li>
    </ul>
  );
}
