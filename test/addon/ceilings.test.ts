import { above, customerPlace, customerTab, measure } from '../support/ceilings';
import { largeBook, largePlaces, leadNumber } from '../support/largeBook';
import { storeHost, wang } from '../support/storeBundle';
import { adopt, must, scanAll } from '../support/workbooks';

/** PERFORMANCE §1 at two sizes; `node bench/ceilings.mjs` holds the same at 100,000 leads and 300,000 follow-ups. */
test.each`
  leads     | because
  ${1_000}  | ${'most registers are of this size'}
  ${20_000} | ${'calls do not grow with rows, and cells no faster than rows'}
`(
  'every action stays under its ceiling at $leads leads: $because',
  ({ leads }: { leads: number }) => {
    const host = storeHost({ workbook: { ...largeBook(leads, 1_000), ...customerTab } });
    must(adopt(host, 'leads', largePlaces.leads));
    must(adopt(host, 'followUps', largePlaces.followUps));
    must(adopt(host, 'customers', customerPlace));
    scanAll(host);

    expect(above(measure(host, wang.email, largePlaces.leads, leads, leadNumber), leads)).toEqual([]);
  },
  240_000,
);
