export { WorkbookProblem } from './problem';
export { isXlsx, readXlsx } from './read';
export { writeXlsx } from './write';
