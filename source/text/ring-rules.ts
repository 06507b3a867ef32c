/** To be raised with every change of what `ringKeys` gives: archives then make the keys of their words anew. */
export const ringRules = 2;
