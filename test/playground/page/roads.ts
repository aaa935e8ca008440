/** A typical way through each symptom, by the names of the buttons. */
export const roads: readonly (readonly [symptom: string, buttons: readonly string[]])[] = [
  [
    'photos almost ready',
    ['Your photos are almost ready.', 'Planning', 'Activated', 'Photos, all visible', 'It works now'],
  ],
  [
    'incorrect access code',
    [
      'Error! You have entered an incorrect access code. Please try again',
      'Listed in a job',
      'It was mistyped',
      'It works now',
    ],
  ],
  ['missed the sale', ['Missed the Sale? No Worries - Your Memories Are Safe!', 'Archived', 'It works now']],
  [
    'files not received',
    ['Ordered files not received', 'Off', 'Not waiting', 'It is right', 'The files have arrived'],
  ],
  [
    'job deleted',
    [
      'Our job was deleted',
      'Yes, there is one',
      'Yes, we have them',
      'Done, a new code works',
      'For all',
      'Everyone is informed',
    ],
  ],
];
