import { byField } from './byField';
import { channelQuality } from './channelQuality';
import type { ReportDefinition } from './definition';
import { funnel } from './funnel';
import { reviews } from './reviews';

/** Everything people look at, by name. */
export const reports: Readonly<Record<string, ReportDefinition>> = { channelQuality, funnel, byField, reviews };
