// Where: the provinces as tiles, each in about its place on the map.
import {html, nothing} from 'lit';
import {number} from './format.js';
import {address, toggled} from './state.js';
import {t} from './strings.js';
import {styled} from './styled.js';

/** Rows from north to south; a dot is no province. */
const MAP = [
  '......黑', '...蒙..吉', '新甘宁晋冀京辽', '.青陕豫鲁津.', '藏川渝鄂皖苏沪', '.云贵湘赣浙.', '..桂粤闽.台', '..琼澳港..',
];
const NAMES = {
  京: '北京市', 津: '天津市', 冀: '河北省', 晋: '山西省', 蒙: '内蒙古自治区', 辽: '辽宁省', 吉: '吉林省', 黑: '黑龙江省',
  沪: '上海市', 苏: '江苏省', 浙: '浙江省', 皖: '安徽省', 闽: '福建省', 赣: '江西省', 鲁: '山东省', 豫: '河南省',
  鄂: '湖北省', 湘: '湖南省', 粤: '广东省', 桂: '广西壮族自治区', 琼: '海南省', 渝: '重庆市', 川: '四川省', 贵: '贵州省',
  云: '云南省', 藏: '西藏自治区', 陕: '陕西省', 甘: '甘肃省', 青: '青海省', 宁: '宁夏回族自治区', 新: '新疆维吾尔自治区',
  台: '台湾省', 港: '香港特别行政区', 澳: '澳门特别行政区',
};
const LEVELS = 5;

const places = MAP.flatMap((row, y) => [...row].flatMap((sign, x) => (sign === '.' ? [] : [{sign, x, y}])));

/** The least that the darkest tile stands for, so that one article does not look like many. */
const DARK = 12;

/** Counts are spread by their root, since one province often has most. */
const level = (count, most) => (count ? Math.ceil(LEVELS * Math.sqrt(count / Math.max(most, DARK))) : 0);

/** A count that fits a tile. */
const short = (count) => (count < 1000 ? String(count) : `${Math.round(count / 1000)}k`);

/** The map of a region facet. */
export function tiles(values, state) {
  const counts = new Map(values.map((value) => [value.value, value.count]));
  const most = Math.max(0, ...places.map(({sign}) => counts.get(NAMES[sign]) ?? 0));
  if (!most) return nothing;
  const chosen = state.filters.region ?? [];
  return html`
    <section class="tiles" aria-labelledby="tiles">
      <h2 id="tiles">${t('tiles')}</h2>
      <ul>${places.map(({sign, x, y}) => {
        const name = NAMES[sign];
        const count = counts.get(name) ?? 0;
        const text = t('bar', name, number(count));
        const isChosen = chosen.includes(name);
        return html`
          <li ${styled({gridArea: `${y + 1} / ${x + 1}`})}>
            ${count || isChosen ? html`
              <a class="level-${level(count, most)}" href=${address(toggled(state, 'region', name))} title=${text}
                aria-label=${text} aria-current=${isChosen ? 'true' : nothing} rel="nofollow">${sign}<small>${short(count)}</small></a>`
              : html`<span title=${text}>${sign}</span>`}
          </li>`;
      })}</ul>
    </section>`;
}
