/** The three sets of places whose plans Lantu reads; policy documents give the membership as of 2019. */
export type Region = '2+26' | '汾渭平原' | '钦州';

/** A place of the plans: a prefecture, or a county or zone that the plans name on its own. */
export interface Place {
  readonly adcode: string;
  readonly name: string;
  readonly region: Region;
  /** Adcode prefixes of the counties that make it up. */
  readonly counties: readonly string[];
  /** Counties under those prefixes that are a place of their own. */
  readonly except?: readonly string[];
}

const XIONGAN = ['130629', '130632', '130638'];

const JING_JIN_JI: readonly Omit<Place, 'region'>[] = [
  { adcode: '110000', name: '北京市', counties: ['1101'] },
  { adcode: '120000', name: '天津市', counties: ['1201'] },
  { adcode: '130100', name: '石家庄市', counties: ['1301'], except: ['130181'] },
  { adcode: '130200', name: '唐山市', counties: ['1302'] },
  { adcode: '130400', name: '邯郸市', counties: ['1304'] },
  { adcode: '130500', name: '邢台市', counties: ['1305'] },
  { adcode: '130600', name: '保定市', counties: ['1306'], except: [...XIONGAN, '130682'] },
  { adcode: '130900', name: '沧州市', counties: ['1309'] },
  { adcode: '131000', name: '廊坊市', counties: ['1310'] },
  { adcode: '131100', name: '衡水市', counties: ['1311'] },
  { adcode: '133100', name: '雄安新区', counties: XIONGAN },
  { adcode: '130682', name: '定州市', counties: ['130682'] },
  { adcode: '130181', name: '辛集市', counties: ['130181'] },
  { adcode: '140100', name: '太原市', counties: ['1401'] },
  { adcode: '140300', name: '阳泉市', counties: ['1403'] },
  { adcode: '140400', name: '长治市', counties: ['1404'] },
  { adcode: '140500', name: '晋城市', counties: ['1405'] },
  { adcode: '370100', name: '济南市', counties: ['3701'] },
  { adcode: '370300', name: '淄博市', counties: ['3703'] },
  { adcode: '370800', name: '济宁市', counties: ['3708'] },
  { adcode: '371400', name: '德州市', counties: ['3714'] },
  { adcode: '371500', name: '聊城市', counties: ['3715'] },
  { adcode: '371600', name: '滨州市', counties: ['3716'] },
  { adcode: '371700', name: '菏泽市', counties: ['3717'] },
  { adcode: '410100', name: '郑州市', counties: ['4101'] },
  { adcode: '410200', name: '开封市', counties: ['4102'] },
  { adcode: '410500', name: '安阳市', counties: ['4105'] },
  { adcode: '410600', name: '鹤壁市', counties: ['4106'] },
  { adcode: '410700', name: '新乡市', counties: ['4107'] },
  { adcode: '410800', name: '焦作市', counties: ['4108'] },
  { adcode: '410900', name: '濮阳市', counties: ['4109'] },
  { adcode: '419001', name: '济源市', counties: ['419001'] },
];

const FENWEI: readonly Omit<Place, 'region'>[] = [
  { adcode: '140700', name: '晋中市', counties: ['1407'] },
  { adcode: '140800', name: '运城市', counties: ['1408'] },
  { adcode: '141000', name: '临汾市', counties: ['1410'] },
  { adcode: '141100', name: '吕梁市', counties: ['1411'] },
  { adcode: '410300', name: '洛阳市', counties: ['4103'] },
  { adcode: '411200', name: '三门峡市', counties: ['4112'] },
  { adcode: '610100', name: '西安市', counties: ['6101'] },
  { adcode: '610200', name: '铜川市', counties: ['6102'] },
  { adcode: '610300', name: '宝鸡市', counties: ['6103'] },
  { adcode: '610400', name: '咸阳市', counties: ['6104'], except: ['610403'] },
  { adcode: '610500', name: '渭南市', counties: ['6105'], except: ['610581'] },
  { adcode: '610403', name: '杨凌示范区', counties: ['610403'] },
  { adcode: '610581', name: '韩城市', counties: ['610581'] },
];

/** The 46 places with a boundary, in the order of the plans. 西咸新区, the 47th, has none: see FUNCTIONAL_ZONES. */
export const PLACES: readonly Place[] = [
  ...JING_JIN_JI.map((place) => ({ ...place, region: '2+26' as const })),
  ...FENWEI.map((place) => ({ ...place, region: '汾渭平原' as const })),
  { adcode: '450700', name: '钦州市', region: '钦州', counties: ['4507'] },
];

/** Cities that only join the regional emergency response (`jjj-2019` 20): no boiler rule reaches them. */
export const NEIGHBOURS: readonly { readonly adcode: string; readonly name: string }[] = [
  { adcode: '371300', name: '临沂市' },
  { adcode: '370400', name: '枣庄市' },
  { adcode: '371100', name: '日照市' },
  { adcode: '370900', name: '泰安市' },
  { adcode: '411400', name: '商丘市' },
  { adcode: '411600', name: '周口市' },
];

/**
 * A place of the plans that no published boundary shows, given as a point.
 * The position is the mean of the zone's three national stations (3606A 北杜, 3607A 同德佳苑, 3608A 崇文塔):
 * it lies in the zone's middle, within the precision that a label needs, and says nothing of its extent.
 */
export const FUNCTIONAL_ZONES = [
  {
    name: '西咸新区',
    region: '汾渭平原' as const,
    lonLat: [108.7588, 34.4178] as const,
    note: '无公布边界；位置为三个国控站点（3606A、3607A、3608A）坐标的平均值 / no published boundary; mean of its three national stations',
  },
];

/** The place a county belongs to, or undefined outside the 46. */
export function findPlaceOfCounty(countyAdcode: string): Place | undefined {
  const startsIn = (prefixes: readonly string[]) =>
    prefixes.some((prefix) => countyAdcode.startsWith(prefix));
  return PLACES.find((place) => startsIn(place.counties) && !startsIn(place.except ?? []));
}
