// Styles set one by one, which a content security policy without unsafe-inline allows; style attributes it does not.
import {Directive, directive} from 'lit/directive.js';

export const styled = directive(class extends Directive {
  render() {}

  update(part, [styles]) {
    Object.assign(part.element.style, styles);
  }
});
