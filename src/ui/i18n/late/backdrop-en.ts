import type { SameKeys } from '../translate.ts';
import type { backdropZh } from './backdrop-zh.ts';

export const backdropEn: SameKeys<typeof backdropZh> = {
  title: 'Backdrop',
  own: 'Our own ground (no network)',
  choose: 'Choose a backdrop',
  dialogTitle: 'Backdrop',
  what: 'Which backdrop',
  kinds: { own: 'Our own', tianditu: 'Tianditu', tiles: 'Another tile address' },
  ownHelp: 'Drawn from the boundaries that come with the program; no outside network is asked.',
  key: 'Tianditu key (tk, for browsers)',
  keyHelp:
    'Apply for it on the Tianditu site. It is kept in the browser of this machine only: not in project files, not in links.',
  map: 'Content',
  maps: { vec: 'Map', img: 'Imagery', ter: 'Terrain' },
  labels: 'With labels of Tianditu (the map has its own names)',
  address: 'Tile address',
  addressHelp:
    'XYZ, WMTS (template or key-value pairs, Web Mercator grid) or raster PMTiles; tiles of an intranet may be relative.',
  forms: { xyz: 'XYZ tiles', wmts: 'WMTS', pmtiles: 'PMTiles' },
  found: 'Recognised as {{form}}',
  datum: 'Datum of the tiles',
  datumChoose: 'Choose',
  datums: { wgs84: 'WGS-84 / CGCS2000', gcj02: 'GCJ-02' },
  datumKnown: 'Tiles of {{host}} are usually in {{datum}}',
  datumDoubt:
    'Tiles of {{host}} are usually in GCJ-02; taken for WGS-84 they would be off by hundreds of metres unnoticed',
  gcjWarning:
    'GCJ-02 tiles are not corrected: against boilers and radii all of it is shifted, by some {{metres}} m at the centre of the view. Good for a rough idea of the place, not for reading distances.',
  gcjAccept: 'I know of the shift; show it anyway',
  credit: 'Credit (as its provider requires)',
  creditHelp: 'Shown at the lower right of the map; write it as the provider requires.',
  maxZoom: 'Closest zoom',
  strength: 'Strength',
  learns: 'What the server learns',
  learnsText:
    'Tiles are asked of {{hosts}}, who can see where you look, when, and from which IP and site{{key}}. Ledgers, layers and verdicts are not sent.',
  learnsKey: ', and your key',
  learnsOwn: 'The tiles come from the server of this app; no other site is involved.',
  reload:
    '“Use” loads the page anew, into the document that may ask other servers; the project is saved. A large ledger from a local file has to be opened again.',
  noApproval:
    'The program has no map approval number. A map with a backdrop needs its own approval before it is published.',
  use: 'Use',
  notKept: 'The browser keeps no settings: a backdrop from the network cannot be used',
  credits: {
    tianditu: 'approval number: see its site',
    unnamed: 'Backdrop: {{host}} (no credit given)',
  },
  waits: 'Backdrop “{{name}}” is chosen; offline now',
  goOnline: 'Go online',
  goOffline: 'Go offline',
  remove: 'Back to our own',
  retry: 'Try again',
  gcjNote: 'Backdrop in GCJ-02, off by some {{metres}} m',
  online: 'Online document',
};
