/**
 * What changed between the source (early 2018) and the code table used here (GB/T 2260 as of the end of 2021).
 * A county whose whole area took a new name or code, or joined a neighbour, can be brought up to date;
 * one whose border moved cannot, and is marked outdated.
 */

/** Source adcode → [current adcode, current name]. Two rows with one target are merged. */
export const RENAMED_COUNTIES: Readonly<Record<string, readonly [adcode: string, name: string]>> = {
  '130223': ['130284', '滦州市'],
  '130502': ['130502', '襄都区'],
  '130503': ['130503', '信都区'],
  '130521': ['130503', '信都区'],
  '130526': ['130505', '任泽区'],
  '130527': ['130506', '南和区'],
  '140402': ['140403', '潞州区'],
  '140411': ['140403', '潞州区'],
  '140421': ['140404', '上党区'],
  '140424': ['140405', '屯留区'],
  '140481': ['140406', '潞城区'],
  '140726': ['140703', '太谷区'],
  '370125': ['370115', '济阳区'],
  '370181': ['370114', '章丘区'],
  '371202': ['370116', '莱芜区'],
  '371203': ['370117', '钢城区'],
  '371523': ['371503', '茌平区'],
  '371626': ['371681', '邹平市'],
  '410306': ['410308', '孟津区'],
  '410322': ['410308', '孟津区'],
  '410381': ['410307', '偃师区'],
  '410728': ['410783', '长垣市'],
  '610125': ['610118', '鄠邑区'],
  '610322': ['610305', '凤翔区'],
  '610427': ['610482', '彬州市'],
};

/** 沧州's counties come without codes in the source. */
export const CANGZHOU_ADCODES: Readonly<Record<string, string>> = {
  新华区: '130902',
  运河区: '130903',
  沧县: '130921',
  青县: '130922',
  东光县: '130923',
  海兴县: '130924',
  盐山县: '130925',
  肃宁县: '130926',
  南皮县: '130927',
  吴桥县: '130928',
  献县: '130929',
  孟村回族自治县: '130930',
  泊头市: '130981',
  任丘市: '130982',
  黄骅市: '130983',
  河间市: '130984',
};

const XINGTAI_2020 =
  'State Council reply of June 2020: 邢台县 dissolved, four of its townships to 襄都区, the rest to 信都区; here all of it is in 信都区';
const ANYANG_2021 =
  'September 2021: townships of 安阳县 run by the urban districts since 2016 (水冶镇 and others) became part of them; here they are still in 安阳县';
const TANGSHAN_TOWNSHIPS =
  'townships moved between the urban districts after the source year (路北区: 113 km² here, 176 km² published in 2023)';
const XIONGAN_2018 =
  'four townships (任丘市 鄚州镇, 苟各庄镇, 七间房乡; 高阳县 龙化乡) are run by 雄安新区 since 2017-2018: 1 770 km² planned against the three counties here';

/** Counties whose own border moved after the source year, with what is known of the change. */
export const OUTDATED_COUNTIES: Readonly<Record<string, string>> = {
  '130202': TANGSHAN_TOWNSHIPS,
  '130203': TANGSHAN_TOWNSHIPS,
  '130207': TANGSHAN_TOWNSHIPS,
  '130208': TANGSHAN_TOWNSHIPS,
  '130502': XINGTAI_2020,
  '130503': XINGTAI_2020,
  '130628': XIONGAN_2018,
  '130632': XIONGAN_2018,
  '130638': XIONGAN_2018,
  '130982': XIONGAN_2018,
  '410502': ANYANG_2021,
  '410503': ANYANG_2021,
  '410505': ANYANG_2021,
  '410506': ANYANG_2021,
  '410522': ANYANG_2021,
};
