/** The version people see in the sidebar; package.json says the same (a test compares them). */
export const version = '0.1.0';
