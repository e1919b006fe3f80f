/** A mainland mobile number in the groups people read it in; any other stays as it was typed. */
export const spacedPhone = (phone: string): string => phone.replace(/^(1\d{2})(\d{4})(\d{4})$/, '$1 $2 $3');
