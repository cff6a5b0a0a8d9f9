"""Chinese as data; the tables of a stage are in the file that bears its name, and all of them are found here."""

from registry.text.lexicon import tables
from registry.text.lexicon.gates import gated
from registry.text.lexicon.zh.actors import *
from registry.text.lexicon.zh.head import *
from registry.text.lexicon.zh.modality import *
from registry.text.lexicon.zh.noise import *
from registry.text.lexicon.zh.operative import *
from registry.text.lexicon.zh.quantities import *
from registry.text.lexicon.zh.reports import *
from registry.text.lexicon.zh.sentences import *
from registry.text.lexicon.zh.structure import *

LEXICON = tables.Lexicon(
    code="zh",
    name="Chinese",
    spaced=False,
    words=tables.Words(script=SCRIPT),
    sentences=tables.Sentences(stop=STOP, quote_goes_on=QUOTE_GOES_ON),
    modality=tables.Modality(
        cues=tables.CueTable.of(CUES, spaced=False),
        nominal=NOMINAL,
        modal=MODAL,
        binding=BINDING,
        condition_end=CONDITION_END,
        own_time=OWN_TIME,
        subordinate_speaks=False,
        classes=gated(CLASSES),
        of_instruments=frozenset(["commencement", "repeal"]),
        instrument=INSTRUMENT,
        no_instrument=NO_INSTRUMENT,
        own_start=OWN_START,
        exception_tail=EXCEPTION_TAIL,
        repeals_with_commencement=True,
        not_operative=gated(NOT_OPERATIVE),
    ),
    lists=tables.Lists(decides=DECIDES, decides_itself=DECIDES_ITSELF, listed=LISTED, quoted_label=SCRIPT),
    reports=tables.Reports(hearsay=HEARSAY, interview=INTERVIEW, lead=NEWS_LEAD),
    judgement=tables.ByVerb(
        sanction=SANCTION,
        agent_sanction=AGENT_SANCTION,
        delegates=DELEGATES,
        means=MEANS,
        negative_verb=NEGATIVE_VERB,
        no_denial=NO_DENIAL,
        except_end=EXCEPT_END,
        composed=COMPOSED,
        states=STATES,
        establishes=ESTABLISHES,
        befalls=BEFALLS,
        actor_follows=ACTOR_FOLLOWS,
        deeming=DEEMING,
        decides=DECIDES,
        decides_itself=DECIDES_ITSELF,
        agent=AGENT,
        in_charge=IN_CHARGE,
        actor_start=ACTOR_START,
        rights=RIGHTS,
        execution=EXECUTION,
        by_reference=BY_REFERENCE,
        applies=APPLIES,
        voice=NEWS_VOICE,
        promise=NEWS_PROMISE,
        person=NEWS_PERSON,
        official=NEWS_OFFICIAL,
        past=NEWS_PAST,
        doubt=NEWS_DOUBT,
        speaker=NEWS_SPEAKER,
        attribute=ATTRIBUTE,
    ),
    subjects=tables.OpensClause(label=LABEL, stop=SUBJECT_STOP, tail=ACTOR_TAIL, agent=AGENT, next_action=ACTION_VERBS),
    quantities=tables.Quantities(
        date=DATE,
        parts=PARTS,
        range_link=RANGE_LINK,
        reference=REFERENCE_SIDES,
        date_roles=ROLE_SIDES,
        within=WITHIN,
        units=UNITS,
        own_date=OWN_DATE,
        same_day=SAME_DAY,
        recurring=RECURRING,
        frequencies=UNITS,
        amount=AMOUNT,
        amount_units=AMOUNT_UNITS,
        comparators_before=COMPARATORS_BEFORE,
        comparators_after=COMPARATORS_AFTER,
        comparator_reach=(14, 8),
        term_before=TERM_BEFORE,
        amount_range=AMOUNT_RANGE,
        roles=ROLES,
    ),
    everywhere=EVERYWHERE,
    beneficiary=BENEFICIARY,
)
