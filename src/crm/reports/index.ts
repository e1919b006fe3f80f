import { byField } from './byField';
import { channelQuality } from './channelQuality';
import type { ReportDefinition } from './definition';
import { reviews } from './reviews';

/** Everything people look at, by name. */
export const reports: Readonly<Record<string, ReportDefinition>> = { channelQuality, byField, reviews };
