/** The mirror: customers’ answers become the experience, staff’s own view what staff believe. The prediction is not written. */
import { askResult, itemResult, scaleOf } from '../summary';
import { askedTouchpoints, evidenceFields, measurementChanges, setIfOther } from './measurements';
import { sourceOf, type Writer } from './writing';

export const writeMirror: Writer = (context, args) =>
  askedTouchpoints(context, args).flatMap((touchpoint) => {
    const item = itemResult(args.result, touchpoint.id);
    const customers = scaleOf(askResult(item, 'customer'), 'experience');
    const staff = scaleOf(askResult(item, 'staff'), 'view');
    if (customers.n + staff.n === 0) return [];
    return [
      ...measurementChanges(context, args, touchpoint, 'experience', customers),
      ...measurementChanges(context, args, touchpoint, 'staffBelief', staff),
      ...(customers.n > 0 ? setIfOther(touchpoint, evidenceFields(touchpoint, 'observed', sourceOf(args))) : []),
    ];
  });
