import { attribute, child, childrenOf, treeOf } from '../xml';
import type { Parts } from '../zip';

export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** What a part points to inside the package. */
export function relationsOf(parts: Parts, part: string): Relation[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  return relationElements(parts, part).flatMap(({ attributes }) => {
    if (attribute(attributes, 'TargetMode') === 'External') return [];
    const target = attribute(attributes, 'Target') ?? '';
    return [
      {
        id: attribute(attributes, 'Id') ?? '',
        type: (attribute(attributes, 'Type') ?? '').split('/').at(-1) ?? '',
        target: target.startsWith('/') ? target.slice(1) : resolved(folder, target),
      },
    ];
  });
}

/** The addresses outside that a part names, by the id of the relation. Nothing is fetched. */
export const targetsOf = (parts: Parts, part: string): ReadonlyMap<string, string> =>
  new Map(
    relationElements(parts, part).flatMap(({ attributes }) =>
      attribute(attributes, 'TargetMode') === 'External'
        ? [[attribute(attributes, 'Id') ?? '', attribute(attributes, 'Target') ?? '']]
        : [],
    ),
  );

function relationElements(parts: Parts, part: string) {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const xml = parts.text(`${folder}_rels/${part.slice(folder.length)}.rels`) ?? '';
  return childrenOf(child(treeOf(xml, 'rels'), 'Relationships'), 'Relationship');
}

function resolved(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}
