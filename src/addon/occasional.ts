import { answering } from './answering';
import { occasional } from './endpoints/occasional';
import { settingsEdited } from './inspectSettings';
import { readAgain } from './readSettingsAgain';
import { readSettingsWith } from './settingsReading';

readSettingsWith(() => ({ readAgain, settingsEdited }));

/** The second program of the bundle, evaluated only when one of these is asked for (decision 0017). */
export const rpc = answering(occasional);
export { readAgain, settingsEdited };
