/** Days within which a purchase is near, and within which it is in sight (GR-05): B begins where A ends (GR-06). */
export const NEAR = 7;
export const SIGHT = 90;
