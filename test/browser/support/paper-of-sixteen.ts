const ASKS = [
  'That every foster family be given one named worker.',
  'That enquiries about fostering be answered within two working days.',
  'That the allowance for foster families be reviewed each April.',
  'That a directory of short breaks be published on the Council’s website.',
  'That new carers be offered a visit from an experienced carer.',
  'That the training of carers be offered on Saturdays.',
  'That the Council write to employers about leave for carers.',
  'That a helpline be open until ten o’clock at night.',
  'That libraries lend books about fostering free of charge.',
  'That leisure centres admit foster families at half price.',
  'That the number of carers who leave be reported each quarter.',
  'That each carer who leaves be asked why.',
  'That the panel’s findings be sent to neighbouring councils.',
  'That a fund for school trips be set up for children in care.',
  'That the recruitment campaign be renewed each autumn.',
  'That a young person in care be invited to each meeting of the panel.',
];

/** A final report that says of itself who made it and when, with sixteen recommendations. */
export const PAPER_OF_SIXTEEN = `THORNMERE BOROUGH COUNCIL

CHILDREN'S PANEL

11 May 2022

FINAL REPORT: HOMES THAT HOLD

RECOMMENDATIONS

15. The Children's Panel's recommendations for consideration by the Executive are as follows:

${ASKS.map((words, n) => `${String.fromCharCode(97 + n)}) ${words}`).join('\n\n')}
`;
