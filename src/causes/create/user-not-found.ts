import { exampleNoSuchCommand, exampleNotStarted } from '../example-start.ts';
import { advise } from '../remedies.ts';
import { defineStartFault } from '../start/start-fault.ts';

/** The image does not know the user it is to run as. */
export const userNotFound = defineStartFault({
  id: 'create/user-not-found',
  fault: 'user',
  stage: 'create',
  summary: 'The image names a user or group that its own passwd or group file does not have.',
  tell: ({ container, error }) => ({
    title: `User or group ${error.what ?? ''} of ${container} is not known in its image`,
    why: `The runtime says: ${error.said}`,
    certainty: 'certain',
    settles: 'Look at /etc/passwd and /etc/group of the image.',
    remedies: [advise('set a numeric runAsUser, or add the user to the image')],
  }),
  examples: () => ({
    hits: [
      {
        says: 'no entry in passwd',
        snapshot: exampleNotStarted('unable to find user web: no matching entries in passwd file: unknown'),
      },
    ],
    misses: [{ says: 'the command is not there', snapshot: exampleNoSuchCommand() }],
  }),
});
