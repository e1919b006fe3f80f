import { faultsOn } from '../support/faultSuite';
import { someoneElses } from '../support/workbooks';

faultsOn(someoneElses);
