import { regionNames } from './regionNames';

/** From the widest to the narrowest: 江苏 › 苏州 › 昆山. */
export type RegionPath = readonly string[];

/** A region at the front of a text: where it may lie (吉林 is a province and a city) and what stands behind it. */
export interface LeadingRegion {
  readonly paths: readonly RegionPath[];
  readonly rest: string;
}

const SUFFIX = /^(?:维吾尔自治区|壮族自治区|回族自治区|自治区|自治州|特别行政区|省|市|地区|盟)/;
const ZONE =
  /^(?:[\u4e00-\u9fff]{2,3}?(?:新区|县|区)(?!域|块)|(?:工业园|高新技术产业开发|高新技术开发|高新|经济技术开发|经济开发|开发|保税|新)区)/;
const LONGEST = 6;

let places: ReadonlyMap<string, readonly RegionPath[]> | undefined;

/** The region a text begins with, as deep as it goes: 江苏省苏州市昆山… is one region, 昆山. */
export function leadingRegion(text: string): LeadingRegion | undefined {
  const first = oneRegion(text);
  if (!first) return undefined;
  let region = first;
  for (let next = oneRegion(region.rest); next; next = oneRegion(region.rest)) {
    const inside = next.paths.filter((path) =>
      region.paths.some((wider) => wider.length < path.length && contains(wider, path)),
    );
    if (inside.length === 0) break;
    region = { paths: inside, rest: next.rest };
  }
  const zone = ZONE.exec(region.rest)?.[0] ?? '';
  return { ...region, rest: region.rest.slice(zone.length) };
}

/** Whether two regions may be the same place: one lies in the other. Nothing known agrees with everything. */
export const regionsAgree = (a: readonly RegionPath[], b: readonly RegionPath[]): boolean =>
  a.length === 0 || b.length === 0 || a.some((one) => b.some((other) => contains(one, other) || contains(other, one)));

const contains = (wider: RegionPath, narrower: RegionPath): boolean =>
  wider.length <= narrower.length && wider.every((name, level) => name === narrower[level]);

function oneRegion(text: string): LeadingRegion | undefined {
  for (let length = Math.min(LONGEST, text.length); length > 1; length -= 1) {
    const paths = regionPlaces().get(text.slice(0, length));
    if (paths) return { paths, rest: text.slice(length).replace(SUFFIX, '') };
  }
  return undefined;
}

/** Decoded at the first company name: loading the bundle costs nothing. */
function regionPlaces(): ReadonlyMap<string, readonly RegionPath[]> {
  if (places) return places;
  const found = new Map<string, RegionPath[]>();
  const add = (path: RegionPath): void => {
    const name = path[path.length - 1] ?? '';
    if (name !== '') found.set(name, [...(found.get(name) ?? []), path]);
  };
  for (const line of regionNames.split('|')) {
    const [province = '', cities = ''] = line.split(':');
    add([province]);
    for (const group of cities.split(';')) {
      const [city = '', ...counties] = group.split(',');
      add([province, city]);
      for (const county of counties) add([province, city, county]);
    }
  }
  places = found;
  return found;
}
