import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { followHistory } from '../../../src/commands/history.ts';
import { keeperOf } from '../../../src/commands/keeper.ts';
import { beginProject } from '../../../src/commands/open-project.ts';
import { savedProjectOf } from '../../../src/commands/saved-project-of.ts';
import { setParams } from '../../../src/commands/set-params.ts';
import { followAddress, startAtAddress } from '../../../src/commands/start-at-address.ts';
import { type SomeApp, someApp } from '../../fixtures/some-app.ts';

const stateOf = (app: SomeApp) => app.store.getState();
const LINK = '#v1&at=117,39,8&r=20&tab=coverage&verdict=close&sel=boiler:1&lang=zh';

/** An app that has kept a project of the user's with another radius. */
async function withProject(): Promise<string> {
  const app = someApp();
  await startAtAddress(app, '', null);
  await beginProject(app, '我的项目', { ...savedProjectOf(stateOf(app)), ledger: { kind: 'demo' } });
  setParams(app, { radiusKm: 33 });
  await keeperOf(app).flush();
  const { id } = stateOf(app).keeping;
  await keeperOf(app).leave();
  return id;
}

describe('what the page starts with', () => {
  it('is the project of the last visit where the address says nothing', async () => {
    const id = await withProject();
    const app = someApp();
    followHistory(app);
    await startAtAddress(app, '', null);
    expect(stateOf(app).keeping.id).toBe(id);
    expect(stateOf(app).project.params.radiusKm).toBe(33);
    expect(stateOf(app).history.past).toEqual([]);
    await keeperOf(app).leave();
  });

  it("is the example in a link's state, and the user's project stays as it was", async () => {
    const id = await withProject();
    const app = someApp();
    followHistory(app);
    await startAtAddress(app, LINK, null);
    const { keeping, project, view, history } = stateOf(app);
    expect(keeping.id).not.toBe(id);
    expect(keeping.save.status).toBe('unchanged');
    expect(project.params.radiusKm).toBe(20);
    expect(project.ledger?.origin.kind).toBe('demo');
    expect(view).toMatchObject({
      tab: 'coverage',
      table: { verdict: 'close' },
      flight: { to: 'view', zoom: 8 },
    });
    expect(view.notice).toMatchObject({ code: 'link-opened' });
    expect(history.past).toEqual([]);
    await keeperOf(app).leave();
    const again = someApp();
    await startAtAddress(again, '', null);
    expect(stateOf(again)).toMatchObject({ keeping: { id }, project: { params: { radiusKm: 33 } } });
    await keeperOf(again).leave();
  });

  it('is the project with the address that this tab wrote for it, and the link again where nothing of it was saved', async () => {
    const id = await withProject();
    const app = someApp();
    await startAtAddress(app, LINK, { hash: LINK, project: id, isLink: false, isSaved: false });
    expect(stateOf(app)).toMatchObject({ keeping: { id }, project: { params: { radiusKm: 20 } } });
    await keeperOf(app).leave();
    const other = someApp();
    await startAtAddress(other, LINK, { hash: LINK, project: 'gone', isLink: true, isSaved: false });
    expect(stateOf(other).keeping.id).not.toBe(id);
    expect(stateOf(other).view.notice).toBeNull();
    await keeperOf(other).leave();
  });

  it('takes an address that is changed by hand as a step that can be undone, and names what it left out', async () => {
    const app = someApp();
    followHistory(app);
    await startAtAddress(app, '', null);
    const { tab } = stateOf(app).view;
    await followAddress(app, '#v1&r=18&r2=1&tab=nonsense');
    expect(stateOf(app).project.params.radiusKm).toBe(18);
    expect(stateOf(app).view.tab).toBe(tab);
    expect(stateOf(app).view.notice).toMatchObject({ code: 'address-ignored', detail: 'r2, tab' });
    expect(stateOf(app).history.past.map(({ change }) => change.code)).toEqual(['radius']);
    await followAddress(app, '#elsewhere');
    expect(stateOf(app).project.params.radiusKm).toBe(18);
    await keeperOf(app).leave();
  });
});
