import type { ComponentChildren, JSX } from 'preact';
import type { Hello } from '../../addon/api';
import { AdoptPage } from '../pages/AdoptPage';
import { CardPage } from '../pages/CardPage';
import { CheckPage } from '../pages/CheckPage';
import { ClaimPage } from '../pages/ClaimPage';
import { ConvertPage } from '../pages/ConvertPage';
import { EditPage } from '../pages/EditPage';
import { FollowUpPage } from '../pages/FollowUpPage';
import { HealthPage } from '../pages/HealthPage';
import { HelpPage } from '../pages/HelpPage';
import { HistoryPage } from '../pages/HistoryPage';
import { MorePage } from '../pages/MorePage';
import { NewPage } from '../pages/NewPage';
import { RemovePage } from '../pages/RemovePage';
import { ReportPage } from '../pages/ReportPage';
import { SearchPage } from '../pages/SearchPage';
import { SettingsPage } from '../pages/SettingsPage';
import { TodayPage } from '../pages/TodayPage';
import { TrashPage } from '../pages/TrashPage';
import { WelcomePage } from '../pages/WelcomePage';
import { useApp } from './appContext';
import type { Page, Route } from './route';

export interface PageProps {
  readonly notice: ComponentChildren;
}

const drawn: Record<Page, (props: PageProps) => JSX.Element> = {
  today: TodayPage,
  new: NewPage,
  edit: EditPage,
  followUp: FollowUpPage,
  convert: ConvertPage,
  card: CardPage,
  search: SearchPage,
  history: HistoryPage,
  trash: TrashPage,
  adopt: AdoptPage,
  report: ReportPage,
  check: CheckPage,
  health: HealthPage,
  settings: SettingsPage,
  claim: ClaimPage,
  more: MorePage,
  help: HelpPage,
  remove: RemovePage,
  setUp: WelcomePage,
};
/** What can be done before the workbook holds a CRM. */
const beforeReady: readonly Page[] = ['adopt', 'help', 'setUp'];

/** Where somebody must first say what the file is. */
const asked: Readonly<Partial<Record<Hello['state'], Page>>> = { copied: 'claim', otherEngine: 'claim' };

/** The page of a route; until the workbook is set up, most lead to the welcome. Another record is another page, with nothing left over from the one before. */
export function PageOf({ route, notice }: { route: Route; notice: ComponentChildren }) {
  const { hello } = useApp();
  const page =
    hello.state === 'ready' || beforeReady.includes(route.page) ? route.page : (asked[hello.state] ?? 'setUp');
  const Drawn = drawn[page];
  return <Drawn key={`${page} ${route.table ?? ''} ${route.number ?? route.from?.number ?? ''}`} notice={notice} />;
}
