"""Measure the reckoning: what it makes of the corpus's dossiers, and how fast.

From gold statements (parties joined as the gold joins them), so that the reader's errors are taken
out; or, with `--read`, from the plain texts through our own reader and our own joining of parties.
Scored with the corpus's own `score_case.py`; “same party” is not scored here, `habeas reckon --json`
shows it. Dossiers whose number ends in 0 or 5 are totalled apart.

    python tools/measure_case_findings.py [--bare | --read] [--verbose] [--only en-d-001 …] [FOLDER]
    python tools/measure_case_findings.py --speed

`--bare` leaves out the oppositions that the documents' annotators marked, so that every dispute
is the reckoning's own. `--speed` reckons cases made at random and prints processor seconds.
"""

import argparse
import importlib.util
import json
import random
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import redirect_stdout
from hashlib import sha256
from io import StringIO
from pathlib import Path
from types import ModuleType
from typing import Any

import yaml

from habeas.casefile.case import (
    Case,
    CaseParty,
    CasePlace,
    Document,
    Happened,
    Kinship,
    Member,
    Told,
)
from habeas.casefile.entries import CaseMade, Entry, PageObtained, ReadingMade, Received
from habeas.casefile.replay import replay
from habeas.evidence.edtf import is_edtf
from habeas.evidence.moment import Moment
from habeas.evidence.original import Custody, Original
from habeas.evidence.page import Page
from habeas.evidence.passage import Passage, cut
from habeas.evidence.reading import (
    Circumstance,
    Event,
    Opposition,
    Party,
    Place,
    Reading,
    Relation,
    Role,
    Statement,
)
from habeas.reading.read import read
from habeas.reckoning.finding import Findings
from habeas.reckoning.joining import join
from habeas.reckoning.papers import look
from habeas.reckoning.reckon import reckon
from habeas.reckoning.rivals import rivals
from habeas.reckoning.timeline import timeline
from habeas.vocabulary.kinds import (
    Basis,
    EventKind,
    FileKind,
    Mode,
    PartyKind,
    Polarity,
    RoleKind,
    Status,
)

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
Gold = Mapping[str, Any]


def load(name: str) -> ModuleType:
    """One of the corpus's own programs, as a module."""
    sys.path.insert(0, str(CORPUS))
    spec = importlib.util.spec_from_file_location(name, CORPUS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def gold_reading(gold: Gold, *, bare: bool) -> Reading:
    """One annotated document as a reading that made no mistake."""
    text = gold["text"]

    def passage(span: tuple[int, int]) -> Passage:
        return cut(text, *span)

    places = {place["name"]: f"l{n}" for n, place in enumerate(gold["places"], 1)}
    for event in gold["events"]:
        if event["place"] and event["place"] not in places:
            places[event["place"]] = f"l{len(places) + 1}"
    mentions = {place["name"]: place["mentions"] for place in gold["places"]}
    return Reading(
        page="pg",
        reader="gold 1",
        parties=tuple(_party(each, passage) for each in gold["parties"]),
        places=tuple(
            Place(id=id_, name=name, mentions=tuple(map(passage, mentions.get(name, ()))))
            for name, id_ in places.items()
        ),
        moments=tuple(
            Moment(edtf=each["edtf"], passage=passage(each["span"]))
            for each in gold["times"]
            if is_edtf(each["edtf"])
        ),
        statements=tuple(_statement(each, passage) for each in gold["statements"]),
        events=tuple(_event(each, passage, places) for each in gold["events"]),
        disputes=()
        if bare
        else tuple(
            Opposition(about=each["about"], one=tuple(each["for"]), other=tuple(each["against"]))
            for each in gold["disputes"]
        ),
    )


def _party(each: Gold, passage: Any) -> Party:
    relations: tuple[Relation, ...] = ()
    if each["relation"] and " p" in each["relation"]:
        kind, _, to = each["relation"].partition(" p")
        kind = kind.removesuffix(" of").removesuffix(" for")
        first = ("p" + to).split()[0]
        relations = (Relation(kind=kind, to=first, passage=Passage(0, 1, "-")),)
    return Party(
        id=each["id"],
        kind=PartyKind(each["kind"]),
        name=each["name"],
        description=each["description"],
        mentions=tuple(map(passage, each["mentions"])),
        relations=relations,
    )


def _statement(each: Gold, passage: Any) -> Statement:
    return Statement(
        id=each["id"],
        speaker=each["speaker"],
        content=tuple(part for span in each["content"] if (part := passage(span)).quote),
        mode=Mode(each["mode"]),
        basis=Basis(each["basis"]),
        polarity=Polarity(each["polarity"]),
        via=tuple(each["via"]),
        cue=passage(each["cue"]) if each["cue"] else None,
        hedge=passage(each["hedge"]) if each["hedge"] else None,
        medium=each["medium"],
        under=tuple(Circumstance(what=one["what"]) for one in each["under"]),
        within=each["within"],
    )


def _event(each: Gold, passage: Any, places: Mapping[str, str]) -> Event:
    when = each["when"]["edtf"] if each["when"] else None
    trigger = passage(each["trigger"])
    return Event(
        id=each["id"],
        kind=EventKind(each["kind"]),
        trigger=trigger,
        when=Moment(edtf=when, passage=trigger) if when and is_edtf(when) else None,
        place=places[each["place"]] if each["place"] else None,
        roles=tuple(
            sorted(
                (Role(role=RoleKind(one["role"]), party=one["party"]) for one in each["roles"]),
                key=lambda role: (role.role, role.party),
            )
        ),
        said_in=tuple(each["said_in"]),
        negated=each["negated"],
    )


def gold_case(golds: Mapping[str, Gold], about: str, same: list[list[str]], *, bare: bool) -> Case:
    """A dossier's annotated documents as one case, parties joined as the gold joins them."""
    readings = {
        name: (f"d{n}", gold, gold_reading(gold, bare=bare))
        for n, (name, gold) in enumerate(golds.items(), 1)
    }
    group = {member: members[0] for members in same for member in members}
    names: dict[str, str] = {}

    def party(document: str, local: str) -> str:
        key = f"{document}/{local}"
        return names.setdefault(group.get(key, key), f"P{len(names) + 1}")

    documents, statements, events = {}, {}, {}
    parties: dict[str, CaseParty] = {}
    places: dict[str, CasePlace] = {}
    victim = None
    for name, (id_, gold, reading) in readings.items():
        documents[id_] = _document(id_, name, gold, reading)
        for each in reading.parties:
            joined = party(name, each.id)
            parties[joined] = _joined(parties.get(joined), joined, id_, each, name, party)
        if victim is None and gold["about"]:
            victim = party(name, gold["about"])
        here = {}
        for place in reading.places:
            known = next((key for key, one in places.items() if one.name == place.name), None)
            here[place.id] = known or f"L{len(places) + 1}"
            places[here[place.id]] = CasePlace(
                id=here[place.id],
                name=place.name,
                geonames=None,
                latitude=None,
                longitude=None,
                mentions=(
                    *(places[known].mentions if known else ()),
                    *((id_, one) for one in place.mentions),
                ),
            )
        for said in reading.statements:
            statements[f"{id_}/{said.id}"] = Told(
                id=f"{id_}/{said.id}",
                key=f"st-{id_}-{said.id}",
                document=id_,
                said=said,
                speaker=party(name, said.speaker) if said.speaker else None,
                via=tuple(party(name, one) for one in said.via),
                status=Status.PROPOSED,
                reader=reading.reader,
            )
        for event in reading.events:
            events[f"{id_}/{event.id}"] = Happened(
                id=f"{id_}/{event.id}",
                document=id_,
                kind=event.kind,
                trigger=event.trigger,
                when=event.when,
                place=here[event.place] if event.place else None,
                roles=tuple(
                    Role(role=one.role, party=party(name, one.party)) for one in event.roles
                ),
                said_in=tuple(f"{id_}/{one}" for one in event.said_in),
                negated=event.negated,
            )
    return Case(
        about=about,
        documents=documents,
        statements=statements,
        parties=parties,
        places=places,
        events=events,
        judgements=(),
        victim=victim,
    )


def _document(id_: str, name: str, gold: Gold, reading: Reading) -> Document:
    about = gold["document"]
    original = Original(sha256=f"{id_}-{name}", name=f"{name}.txt", size=1, kind=FileKind.TEXT)
    page = Page(
        original=original.sha256,
        text=gold["text"],
        how="gold",
        language=about["language"],
        publisher=about["publisher"],
        published=about["published"],
    )
    custody = (Custody(original=original.sha256, name=original.name),)
    return Document(id=id_, original=original, custody=custody, page=page, reading=reading)


def _joined(  # noqa: PLR0913, PLR0917 one row of a table
    known: CaseParty | None, joined: str, document: str, each: Party, name: str, party: Any
) -> CaseParty:
    member = Member(
        document=document, party=each.id, key=f"{document}-{each.id}", mentions=each.mentions
    )
    relations = tuple(
        Kinship(kind=one.kind, to=party(name, one.to), document=document, passage=one.passage)
        for one in each.relations
    )
    if known is None:
        return CaseParty(
            id=joined,
            kind=each.kind,
            name=each.name,
            description=each.description,
            also=(),
            gender=None,
            relations=relations,
            members=(member,),
            because=(),
        )
    return CaseParty(
        id=joined,
        kind=known.kind,
        name=known.name or each.name,
        description=known.description or each.description,
        also=(*known.also, *((each.name,) if each.name and each.name != known.name else ())),
        gender=None,
        relations=(*known.relations, *relations),
        members=(*known.members, member),
        because=("the gold says so",),
    )


def as_contract(case: Case, found: Findings) -> dict[str, Any]:
    """The part of the contract's JSON that the score reads."""
    return {
        "documents": [
            {"id": one.id, "name": one.original.name, "text": one.page.text if one.page else ""}
            for one in case.documents.values()
        ],
        "statements": [
            {
                "id": one.id,
                "document": one.document,
                "content": [[part.start, part.stop] for part in one.said.content],
            }
            for one in case.statements.values()
        ],
        "parties": [],
        "claims": [
            {
                "id": one.id,
                "text": one.text,
                "statements": [*one.statements, *one.denied_by],
                "independent_origins": one.independent_origins,
                "origins": [
                    {"kind": o.kind, "description": o.description, "statements": list(o.statements)}
                    for o in one.origins
                ],
                "status": one.status,
            }
            for one in found.claims
        ],
        "disputes": [
            {"about": one.about, "for": list(one.one), "against": list(one.other)}
            for one in found.disputes
        ],
        "whereabouts": [
            {
                "place": one.place,
                "from": one.since,
                "until": one.until,
                "statements": list(one.statements),
            }
            for one in found.whereabouts
        ],
        "appeals": [
            {
                "to": one.to,
                "sent": one.sent,
                "reference": one.reference,
                "reply": one.reply,
                "replied": one.replied,
            }
            for one in found.appeals
        ],
    }


def read_case(golds: Mapping[str, Gold], about: str) -> Case:
    """A dossier's plain texts as one case, read by our own reader and joined by our own rules."""
    entries: list[Entry] = [CaseMade(about=about, habeas="measured")]
    for name, gold in golds.items():
        text = gold["text"] + "\n"
        original = Original(
            sha256=sha256(text.encode()).hexdigest(),
            name=f"{name}.txt",
            size=len(text.encode()),
            kind=FileKind.TEXT,
        )
        page = Page(
            original=original.sha256,
            text=text,
            how="plain",
            language=gold["document"]["language"],
            published=gold["document"]["published"],
        )
        custody = Custody(original=original.sha256, name=original.name)
        entries += [
            Received(original=original, custody=custody),
            PageObtained(page=page),
            ReadingMade(reading=read(page, about)),
        ]
    return replay(entries)


WORDS = """masked men dragged him yard grey van cellar garage prison beaten contract signed letter
message soldier officer village road school hospital doctor brother uncle market truck border
training ground winter night morning bread water window door jacket phone number list paper stamp
court judge lawyer""".split()  # noqa: SIM905
KINDS = "abduction detention transfer sighting message call meeting contract release".split()  # noqa: SIM905


def random_case(statements: int, events: int, documents: int) -> Case:
    """A case of about this size, made at random from a fixed seed: harder than papers are."""
    sys.path.insert(0, str(CORPUS.parent))
    from tests.dossiers import case_of  # noqa: PLC0415 found only from the project's root

    chance = random.Random(3)  # noqa: S311 no secret hangs on it
    words = WORDS + [f"word{number}" for number in range(3000)]
    rows = []
    for at in range(statements):
        how = chance.choice(("witnessed", f"told < Person{chance.randint(1, 300)}", "official"))
        day = f"2021-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        event = f"{chance.choice(KINDS)} {day} at Place{chance.randint(1, 40)}"
        cells = (
            f"d{at * documents // statements + 1} 2022-02-01",
            f"Person{chance.randint(1, 300)}",
            how,
            event if at < events else "",
            " ".join(chance.choices(words, k=18)),
        )
        rows.append(" | ".join(cells))
    return case_of("\n".join(rows))


def measure_speed() -> None:
    """Print how long cases of two sizes take."""
    for statements, events, documents in ((500, 500, 50), (5000, 2000, 300)):
        case = random_case(statements, events, documents)
        begun = time.process_time()
        papers = look(case)
        joined = join(papers)
        timeline(papers, joined, tuple(rivals(papers, joined)))
        line = time.process_time() - begun
        begun = time.process_time()
        reckon(case)
        whole = time.process_time() - begun
        print(f"{statements} statements, {events} events: timeline {line:.2f} s, all {whole:.2f} s")


def dossiers(folder: Path, only: list[str]) -> Iterator[tuple[Path, Gold]]:
    """Each dossier's gold file with what it says."""
    for path in sorted(folder.glob("*.case.yaml")):
        if not only or any(path.name.startswith(one) for one in only):
            yield path, yaml.safe_load(path.read_text(encoding="utf-8"))


def main() -> None:
    """Measure and print."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("folder", nargs="?", type=Path, default=CORPUS / "documents")
    asked.add_argument("--bare", action="store_true")
    asked.add_argument("--read", action="store_true")
    asked.add_argument("--speed", action="store_true")
    asked.add_argument("--verbose", action="store_true")
    asked.add_argument("--dump", type=Path)
    asked.add_argument("--only", nargs="*", default=[])
    args = asked.parse_args()
    if args.speed:
        measure_speed()
        return
    load("corpus")
    scorer = load("score_case")
    totals: dict[str, dict[str, int]] = {}
    spent = 0.0
    for path, gold in dossiers(args.folder, args.only):
        golds = scorer.gold_documents(str(path))
        if args.read:
            case = read_case(golds, gold["about"])
        else:
            case = gold_case(golds, gold["about"], gold["same_party"], bare=args.bare)
        begun = time.perf_counter()
        found = reckon(case)
        spent += time.perf_counter() - begun
        plain = json.loads(json.dumps(as_contract(case, found)))
        if args.dump:
            (args.dump / f"{path.name}.json").write_text(
                json.dumps(plain, indent=1, ensure_ascii=False)
            )
        with redirect_stdout(StringIO()) as told:
            counts = scorer.score(str(path), plain, verbose=args.verbose)
        if args.verbose:
            print(told.getvalue(), end="")
            scorer.report(path.name, counts)
        number = path.name.split(".")[0][-1]
        kept = "ending in 0 or 5" if number in "05" else "the others"
        total = totals.setdefault(kept, {})
        for key, value in counts.items():
            total[key] = total.get(key, 0) + value
    for kept, total in totals.items():
        scorer.report(kept, total)
    print(f"reckoned in {spent:.2f} s")


if __name__ == "__main__":
    main()
