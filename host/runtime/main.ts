/** The runtime: evaluated in a fresh context before the script, it leaves Google's globals there and nothing else. */
import { Blob } from './blob';
import { bridge } from './bridgeOfThisContext';
import { Browser } from './browser';
import { Cache, CacheService } from './cacheService';
import {
  ChartOptions,
  Charts,
  ChartTextStyle,
  ChartTextStyleBuilder,
  ContainerInfo,
  EmbeddedChart,
  EmbeddedChartBuilder,
  typedBuilders,
} from './chart';
import { Color, ColorBuilder, RgbColor, ThemeColor } from './color';
import {
  BooleanCondition,
  ConditionalFormatRule,
  ConditionalFormatRuleBuilder,
  GradientCondition,
} from './conditionalFormat';
import { ContentService, TextOutput } from './contentService';
import { DataValidation, DataValidationBuilder } from './dataValidation';
import { DeveloperMetadata, DeveloperMetadataLocation, MetadataFinder } from './developerMetadata';
import { entry } from './entry';
import { withEnums } from './enums';
import { Filter, FilterCriteria, FilterCriteriaBuilder } from './filter';
import { define, removeAbsentGlobals, unavailableServices } from './globals';
import { Group } from './group';
import { setHandles } from './handles';
import { HtmlOutput, MetaTag } from './htmlOutput';
import { HtmlService } from './htmlService';
import { HtmlTemplate } from './htmlTemplate';
import { Lock, LockService } from './lockService';
import { Console, Logger } from './logger';
import { MailApp } from './mailApp';
import { NamedRange } from './namedRange';
import { Properties, PropertiesService } from './propertiesService';
import { Protection } from './protection';
import { admit, publish, unavailable } from './publish';
import { Range } from './range';
import { RangeList } from './rangeList';
import { TextRotation } from './rangeText';
import { RichTextValue, RichTextValueBuilder, TextStyle, TextStyleBuilder } from './richText';
import { AuthorizationInfo, ScriptApp, Service } from './scriptApp';
import { Selection } from './selection';
import { Session } from './session';
import { Sheet } from './sheet';
import { Spreadsheet } from './spreadsheet';
import { SpreadsheetApp } from './spreadsheetApp';
import { TextFinder } from './textFinder';
import { ClockTriggerBuilder, SpreadsheetTriggerBuilder, Trigger, TriggerBuilder } from './triggers';
import { Menu, PromptResponse, Ui } from './ui';
import { User } from './user';
import { Utilities } from './utilities';
import { installDate } from './virtualDate';

/** Google's name of a class → ours. */
const classes = {
  SpreadsheetApp,
  'SpreadsheetApp.Spreadsheet': Spreadsheet,
  'SpreadsheetApp.Sheet': Sheet,
  'SpreadsheetApp.Range': Range,
  'SpreadsheetApp.RangeList': RangeList,
  'SpreadsheetApp.Selection': Selection,
  'SpreadsheetApp.DataValidation': DataValidation,
  'SpreadsheetApp.DataValidationBuilder': DataValidationBuilder,
  'SpreadsheetApp.ConditionalFormatRule': ConditionalFormatRule,
  'SpreadsheetApp.ConditionalFormatRuleBuilder': ConditionalFormatRuleBuilder,
  'SpreadsheetApp.BooleanCondition': BooleanCondition,
  'SpreadsheetApp.Protection': Protection,
  'SpreadsheetApp.DeveloperMetadata': DeveloperMetadata,
  'SpreadsheetApp.DeveloperMetadataLocation': DeveloperMetadataLocation,
  'SpreadsheetApp.DeveloperMetadataFinder': MetadataFinder,
  'SpreadsheetApp.NamedRange': NamedRange,
  'SpreadsheetApp.Filter': Filter,
  'SpreadsheetApp.FilterCriteria': FilterCriteria,
  'SpreadsheetApp.FilterCriteriaBuilder': FilterCriteriaBuilder,
  'SpreadsheetApp.TextFinder': TextFinder,
  'SpreadsheetApp.EmbeddedChart': EmbeddedChart,
  'SpreadsheetApp.EmbeddedChartBuilder': EmbeddedChartBuilder,
  'SpreadsheetApp.ContainerInfo': ContainerInfo,
  ...Object.fromEntries(
    Object.entries(typedBuilders).map(([name, type]) => [`SpreadsheetApp.Embedded${name}ChartBuilder`, type]),
  ),
  'SpreadsheetApp.Color': Color,
  'SpreadsheetApp.ColorBuilder': ColorBuilder,
  'SpreadsheetApp.ThemeColor': ThemeColor,
  RgbColor,
  'SpreadsheetApp.GradientCondition': GradientCondition,
  'SpreadsheetApp.Group': Group,
  'SpreadsheetApp.RichTextValue': RichTextValue,
  'SpreadsheetApp.RichTextValueBuilder': RichTextValueBuilder,
  'SpreadsheetApp.TextStyle': TextStyle,
  'SpreadsheetApp.TextStyleBuilder': TextStyleBuilder,
  'SpreadsheetApp.TextRotation': TextRotation,
  Browser,
  Charts,
  'Charts.TextStyle': ChartTextStyle,
  'Charts.TextStyleBuilder': ChartTextStyleBuilder,
  'Charts.ChartOptions': ChartOptions,
  Ui,
  Menu,
  PromptResponse,
  User,
  HtmlService,
  HtmlOutput,
  HtmlOutputMetaTag: MetaTag,
  HtmlTemplate,
  LockService,
  Lock,
  PropertiesService,
  Properties,
  CacheService,
  Cache,
  Session,
  ScriptApp,
  AuthorizationInfo,
  Service,
  Trigger,
  TriggerBuilder,
  ClockTriggerBuilder,
  SpreadsheetTriggerBuilder,
  MailApp,
  ContentService,
  TextOutput,
  Utilities,
  Blob,
  Logger,
  console: Console,
};

removeAbsentGlobals();
installDate(() => bridge.clock.now(), bridge.person.scriptTimeZone);
const spreadsheet = new Spreadsheet();
setHandles({
  sheet: (id) => new Sheet(id),
  range: (sheet, area, notation) => new Range({ sheet, area, ...(notation === undefined ? {} : { notation }) }),
  spreadsheet: () => spreadsheet,
});
for (const [owner, type] of Object.entries(classes)) publish(owner, type);

define('SpreadsheetApp', withEnums(admit(new SpreadsheetApp()), 'SpreadsheetApp.', { ColorType: 'ColorType' }));
define('Charts', withEnums(admit(new Charts()), 'Charts.'));
define(
  'HtmlService',
  withEnums(admit(new HtmlService()), 'HtmlService.', {
    SandboxMode: 'SandboxMode',
    XFrameOptionsMode: 'XFrameOptionsMode',
  }),
);
define('LockService', admit(new LockService()));
define('PropertiesService', admit(new PropertiesService()));
define('CacheService', admit(new CacheService()));
define('Session', admit(new Session()));
define('ScriptApp', admit(new ScriptApp()));
define('Browser', admit(new Browser()));
define('MailApp', admit(new MailApp()));
define('ContentService', admit(new ContentService()));
define('Utilities', admit(new Utilities()));
define('Logger', admit(new Logger()));
define('console', admit(new Console()));
for (const service of unavailableServices) define(service, unavailable(service));
bridge.ready(entry);
