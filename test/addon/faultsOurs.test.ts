import { faultsOn } from '../support/faultSuite';
import { ours } from '../support/workbooks';

faultsOn(ours);
