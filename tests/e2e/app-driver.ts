import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { AppPage, VERDICT_NAMES, type VerdictName } from './app-page.ts';

export interface UserFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a user sets in the export panel, in its words. */
interface ExportChoice {
  readonly what?: string;
  readonly format?: string;
  readonly system?: string;
  readonly encoding?: string;
}

interface ExportedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly text: string;
}

type Datum = 'WGS-84' | 'CGCS2000' | 'GCJ-02' | 'BD-09';

/** What a user does and sees, in the user's words. */
export class AppDriver {
  readonly screen: AppPage;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.screen = new AppPage(page);
  }

  /** Opens the app and waits for the sample ledger's verdicts. */
  async open(): Promise<void> {
    await this.#page.goto('./');
    await expect(this.screen.total('close')).toHaveAttribute('data-boilers', /^[1-9]/);
    await this.screen.settled();
  }

  async openImport(): Promise<void> {
    await this.screen.topBar.getByRole('button', { name: '导入' }).click();
    await expect(this.screen.dialog).toBeVisible();
  }

  /** Hands files to the chooser of the open import dialog. */
  async giveFiles(files: readonly UserFile[]): Promise<void> {
    await this.screen.dialog
      .getByLabel('选择要导入的文件')
      .setInputFiles(
        files.map(({ name, bytes }) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(bytes) })),
      );
  }

  /** A file of the test's own, or the path of one on the disk. */
  async startImport(file: UserFile | string): Promise<void> {
    await this.openImport();
    if (typeof file !== 'string') await this.giveFiles([file]);
    else await this.screen.dialog.getByLabel('选择要导入的文件').setInputFiles(file);
  }

  async confirmImport(): Promise<void> {
    await this.screen.dialog.getByRole('button', { name: '导入', exact: true }).click();
  }

  async importLedger(file: UserFile | string, datum: Datum): Promise<void> {
    await this.startImport(file);
    await this.screen.dialog.getByRole('radio', { name: datum }).check();
    await this.confirmImport();
  }

  async expectRowsAccountedFor(read: number, accepted: number, rejected: number): Promise<void> {
    await expect(this.screen.dialog.locator('.import-balance')).toHaveText(
      `读入 ${read} 行 = 接收 ${accepted} 行 + 退回 ${rejected} 行`,
    );
    expect(accepted + rejected).toBe(read);
  }

  async viewResults(): Promise<void> {
    await this.screen.dialog.getByRole('button', { name: '查看结果' }).click();
    await expect(this.screen.dialog).toBeHidden();
    await this.screen.settled();
  }

  /** Waits until the totals are these; a project or file that opens first shows what was there before. */
  async expectTotals(totals: Partial<Record<VerdictName, number>>): Promise<void> {
    await expect(async () => {
      await this.screen.settled();
      expect(await this.screen.totals()).toMatchObject(totals);
    }).toPass({ timeout: 30_000 });
  }

  /** The table row of a boiler, by its id. */
  row(id: string) {
    return this.screen.rows.filter({ has: this.#page.getByRole('gridcell', { name: id, exact: true }) });
  }

  async expectVerdict(id: string, verdict: VerdictName): Promise<void> {
    await expect(this.row(id)).toContainText(VERDICT_NAMES[verdict]);
  }

  async openBoiler(id: string): Promise<void> {
    await this.row(id).click();
    await this.expectDetailsOf(id);
  }

  /** Selects a boiler and brings the map to it. */
  async goToBoiler(id: string): Promise<void> {
    await this.openBoiler(id);
    await this.screen.details.getByRole('button', { name: '地图定位' }).click();
    await this.screen.mapDrawn();
  }

  async expectDetailsOf(id: string): Promise<void> {
    await expect(this.screen.details).toContainText(id);
    await expect(this.screen.details.locator('.provenance')).toBeVisible();
  }

  async closeDetails(): Promise<void> {
    await this.screen.details.getByRole('button', { name: '关闭详情' }).click();
    await expect(this.screen.details).toBeHidden();
  }

  /** For tests that look at something else on the map: drawn in software, five thousand marks are most of a frame. */
  async hideBoilers(): Promise<void> {
    const layers = this.#page.getByRole('complementary', { name: '图层' });
    await layers.getByRole('switch', { name: '锅炉（按结论）', exact: true }).uncheck();
  }

  /** Clicks the map at its centre, or aside of it by pixels. */
  async clickMap(dx = 0, dy = 0): Promise<void> {
    await this.screen.mapDrawn();
    const box = (await this.screen.map.boundingBox())!;
    await this.#page.mouse.click(box.x + box.width / 2 + dx, box.y + box.height / 2 + dy);
  }

  async setRadius(km: number): Promise<void> {
    await this.#page.getByRole('spinbutton', { name: '半径（公里）' }).fill(String(km));
    await this.screen.settled();
  }

  async switchArea(name: string): Promise<void> {
    await this.screen.topBar.getByRole('combobox', { name: /区域|Area/ }).selectOption({ label: name });
  }

  /** Opens the export panel where it is not open. */
  async openExport(): Promise<void> {
    if (await this.screen.exportPanel.isVisible()) return;
    await this.screen.topBar.getByRole('button', { name: '导出', exact: true }).click();
    await expect(this.screen.exportPanel).toBeVisible();
  }

  async closeExport(): Promise<void> {
    if (await this.screen.exportPanel.isVisible()) await this.#page.keyboard.press('Escape');
    await expect(this.screen.exportPanel).toBeHidden();
  }

  /** Opens the export panel, chooses, and exports; gives the file. What is not named stays as it was. */
  async export(choice: ExportChoice = {}): Promise<ExportedFile> {
    await this.openExport();
    const panel = this.screen.exportPanel;
    if (choice.what !== undefined) await panel.getByRole('radio', { name: choice.what }).check();
    if (choice.format !== undefined) {
      await panel.getByRole('radio', { name: choice.format, exact: true }).check();
    }
    if (choice.system !== undefined) {
      await panel.getByRole('combobox', { name: '坐标系' }).selectOption({ label: choice.system });
    }
    if (choice.encoding !== undefined) {
      await panel.getByRole('combobox', { name: '编码' }).selectOption({ label: choice.encoding });
    }
    const [download] = await Promise.all([
      this.#page.waitForEvent('download'),
      panel.getByRole('button', { name: '导出文件' }).click(),
    ]);
    const bytes = await readFile(await download.path());
    return { name: download.suggestedFilename(), bytes, text: bytes.toString('utf8') };
  }

  /** Presses Tab until the target has the focus. */
  async tabTo(target: ReturnType<Page['locator']>, most = 60): Promise<void> {
    for (let presses = 0; presses < most; presses++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.#page.keyboard.press('Tab');
    }
    throw new Error(`${target} is not reached by ${most} presses of Tab`);
  }
}
