import { test as base, expect } from './app-test.ts';
import { expectNoViolations } from './axe.ts';
import { ThemeDriver } from './theme-driver.ts';

const test = base.extend<{ themes: ThemeDriver }>({
  themes: async ({ page, app }, use) => {
    await use(new ThemeDriver(page, app));
  },
});

test('targets: printed, in words, not printed; map, legend and table lead to each other; one map of areas at a time', async ({
  app,
  page,
  themes,
}) => {
  const table = 'PM2.5 浓度变化';
  await app.hideBoilers();
  await themes.openTab('目标与任务');
  await expect(themes.row(table, '三门峡市')).toContainText('−3.5 %');
  await expect(themes.row(table, '吕梁市')).toContainText('只有文字要求');
  await expect(themes.row(table, '北京市')).toContainText('本件未载明');
  await expect(themes.row(table, '西咸新区')).toContainText('无公开边界');

  await themes.showOnMap();
  const targets = await themes.layerSwitch('目标与任务', '方案目标与任务');
  await expect(targets).toBeChecked();
  const legend = page.locator('[data-layer="targets"]');
  await expect(legend).toContainText('本件未载明（不是零）');
  // Four of the five classes have a city; 13 of the 46 cities have a number.
  await expect(legend.locator('[data-class]')).toHaveCount(4);
  await expect(legend.locator('[data-class="3"]')).toContainText('10-15 %');
  await expect(legend.locator('[data-class="3"]')).toContainText('1 处');

  // From the table to the map, and back: the click lands in Liaocheng.
  await themes.goToPlace(table, '聊城市');
  await app.clickMap();
  await expect(app.screen.details).toContainText('聊城市');
  await expect(themes.row(table, '聊城市')).toHaveAttribute('aria-current', 'true');
  await app.closeDetails();

  await themes.choose('指标', '散煤替代户数');
  await themes.choose('层级', '省');
  await expect(themes.row('散煤替代户数', '陕西')).toContainText('108 万户');
  await themes.choose('指标', '其他任务');
  await expect(themes.row('其他任务', '泰安市')).toContainText('周边城市，只参加应急联动');
  // A row that is half below the head counts as too small a target.
  await page.locator('.tab-panel .coverage').evaluate((element) => element.scrollTo(0, 0));
  await expectNoViolations(page, 'targets on the map');
  const file = await app.export({ what: '目标与任务', format: 'CSV' });
  expect(file.name).toContain('其他任务');
  expect(file.text).toContain('环大气〔2019〕88号');

  // The other map of areas takes its place.
  await themes.openTab('降尘');
  await page.getByRole('button', { name: '2020-03' }).click();
  await expect(await themes.layerSwitch('降尘', '各市月降尘量')).toBeChecked();
  await expect(targets).not.toBeChecked();
  await expectNoViolations(page, 'dust-fall on the map');
});

base.describe('without the map', () => {
  test.use({ withMap: false });

  test('counties without a station, and enterprises without a siding within a distance', async ({
    app,
    page,
    themes,
  }) => {
    await themes.openTab('监测与运输');
    const summary = page.locator('.near-summary');
    await expect(summary).toContainText('460 个区县');
    const missing = async () => Number(/(\d+) 个没有站点/.exec((await summary.textContent()) ?? '')?.[1]);
    const all = await missing();
    await page.getByRole('checkbox', { name: '不详' }).uncheck();
    await expect(async () => expect(await missing()).toBeGreaterThan(all)).toPass();
    await expectNoViolations(page, 'stations');
    const file = await app.export({ what: '站点与专用线覆盖', format: 'CSV' });
    expect(file.text.split('\n').length).toBeGreaterThan(460);

    await page.getByRole('radio', { name: '铁路专用线' }).check();
    const named = page.getByRole('table', { name: '铁路专用线与运输占比' });
    await expect(named.getByRole('row', { name: /国电廊坊热电厂/ })).toContainText('2017-09');
    await expect(named.getByRole('row', { name: /国电廊坊热电厂/ })).toContainText('未载');
    await expect(named.getByRole('row', { name: /信发集团/ })).toContainText('低于 80%');
    // Nothing to ask about yet: it says what to load.
    await expect(page.getByText('请先导入企业图层')).toBeVisible();
    await themes.importPoints(
      '企业.csv',
      '名称,经度,纬度,铁路运输占比\n近处钢厂,116.72,39.52,85%\n远处焦化,115.9,36.4,40%\n某矿,115.0,37.0,\n',
    );
    await themes.choose('企业图层', /企业/);
    await page.getByRole('spinbutton', { name: '半径（公里）', exact: true }).last().fill('30');
    await expect(summary).toContainText('30 公里内有专用线的 1 个，没有的 2 个');
    const far = themes.row('铁路专用线覆盖', '远处焦化');
    await expect(far).toContainText('半径内没有');
    await expect(far).toContainText('40%，低于 80%');
    await expect(themes.row('铁路专用线覆盖', '某矿')).toContainText('不明');
    await expectNoViolations(page, 'sidings');
  });
});
