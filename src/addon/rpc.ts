import { answering, type Endpoints } from './answering';
import type { Method } from './api';
import { frequent } from './endpoints/frequent';
import { occasional } from './endpoints/occasional';
import { finishPending } from './finishing';
import { settingsEdited } from './inspectSettings';
import { noteUndo } from './noteUndo';
import { namePasted } from './pastedOver';
import { readAgain } from './readSettingsAgain';
import { finishWith } from './recover';
import { readSettingsWith } from './settingsReading';
import { keepTyped } from './typedOver';
import { keepTypingWith } from './typingKept';

/** Everything the sidebar may ask. A method without an answer does not compile. */
export const endpoints: Endpoints<Method> = { ...frequent, ...occasional };

finishWith(() => ({ finishPending, noteUndo }));
readSettingsWith(() => ({ readAgain, settingsEdited }));
keepTypingWith(() => ({ keepTyped, namePasted }));

/** The whole of it in one piece, as tests run it. */
export const rpc = answering(endpoints);
