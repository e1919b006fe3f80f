import { addColumn } from './addColumn';
import { adopt } from './adopt';
import { adoptPlan } from './adoptPlan';
import { approve } from './approve';
import { brings } from './brings';
import { claim } from './claim';
import { health } from './health';
import { history } from './history';
import { preset } from './preset';
import { remove } from './remove';
import { repair } from './repair';
import { report } from './report';
import { restore } from './restore';
import { scan } from './scan';
import { search } from './search';
import { settings } from './settings';
import { settingsPage } from './settingsPage';
import { setUp } from './setUp';
import { trash } from './trash';
import { undo } from './undo';
import { used } from './used';

/** What it asks now and then: in a file of its own, loaded when it is asked for (decision 0017). */
export const occasional = {
  addColumn,
  adopt,
  adoptPlan,
  approve,
  brings,
  claim,
  health,
  history,
  remove,
  repair,
  report,
  restore,
  scan,
  search,
  preset,
  settings,
  settingsPage,
  setUp,
  trash,
  undo,
  used,
};
