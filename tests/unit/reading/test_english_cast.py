"""Who is who on an English page: names, descriptions and pronouns of invented people."""

import pytest

from habeas.evidence.passage import cut
from habeas.evidence.reading import Party, Statement
from habeas.reading.readers.english.cast import Cast, cast_of
from habeas.vocabulary.kinds import Basis, Mode, PartyKind


def parties(text: str) -> dict[str, Party]:
    """Everyone on a page by name, or by description where the page gives no name."""
    found, _, _ = cast_of(text).settle((), ())
    return {each.name or each.description or each.id: each for each in found}


def who(text: str, words: str, *, nth: int = 0) -> str:
    """The name or description of the party that some words of a page mean."""
    cast = cast_of(text)
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    party = cast.resolve(start, start + len(words))
    return called(cast, party)


def called(cast: Cast, party: str) -> str:
    said = Statement(
        id="s1",
        speaker=party,
        content=(cut("x", 0, 1),),
        mode=Mode.DIRECT,
        basis=Basis.UNSTATED,
    )
    found, (settled,), _ = cast.settle((said,), ())
    (one,) = [each for each in found if each.id == settled.speaker]
    return one.name or one.description or ""


STORY = (
    "Saule Ermekova last spoke to her son on Monday. "
    "Arman Ermekov, 24, was studying in Omsk.\n\n"
    "“He told me he was cold,” Ermekova said. Her brother Talgat went to look for him.\n\n"
    "Dana Sultanova, a lawyer for the family, said the ministry had not answered her."
)


def test_a_mother_and_her_son_are_two_although_their_surnames_differ_by_one_letter() -> None:
    found = parties(STORY)
    assert {"Saule Ermekova", "Arman Ermekov", "Dana Sultanova"} <= set(found)
    assert found["Saule Ermekova"].gender == "f"
    assert found["Arman Ermekov"].gender == "m"


def test_her_son_is_whoever_bears_her_family_name_in_a_mans_form() -> None:
    assert who(STORY, "her son") == "Arman Ermekov"


def test_a_bare_surname_goes_to_its_own_form() -> None:
    assert who(STORY, "Ermekova", nth=1) == "Saule Ermekova"


def test_a_brother_is_tied_to_his_sister_by_the_words_before_his_name() -> None:
    found = parties(STORY)
    (tie,) = found["Talgat"].relations
    assert (tie.kind, tie.to) == ("brother", found["Saule Ermekova"].id)
    assert tie.passage.quote == "Her brother"


def test_names_follow_the_order_of_first_mention() -> None:
    found, _, _ = cast_of(STORY).settle((), ())
    firsts = [each.mentions[0].start for each in found if each.mentions]
    assert firsts == sorted(firsts)
    assert [each.id for each in found] == [f"p{n}" for n in range(1, len(found) + 1)]


def test_every_mention_stands_on_the_page() -> None:
    for party in parties(STORY).values():
        for mention in party.mentions:
            assert STORY[mention.start : mention.stop] == mention.quote


@pytest.mark.parametrize(
    ("sentence", "name", "kind"),
    [
        ("The Karvian Interior Ministry denied it.", "Karvian Interior Ministry", "authority"),
        ("He wrote to the Embassy of Karvia.", "Embassy of Karvia", "authority"),
        ("Lawyers from Voice of the Valley met him.", "Voice of the Valley", "organization"),
        ("She told The Upper Valley Courier.", "The Upper Valley Courier", "organization"),
        ("According to Dr. Pieter van der Molen, he lived.", "Pieter van der Molen", "person"),
        ("Officers asked Waleed al-Rashdan to come.", "Waleed al-Rashdan", "person"),
        ("It was signed by Lieutenant Colonel Vadim Orlenko.", "Vadim Orlenko", "person"),
        ("The letter is from K. Ravindran.", "K. Ravindran", "person"),
        ("They were loyal to the FSB then.", "FSB", "authority"),
    ],
)
def test_names_are_told_by_kind(sentence: str, name: str, kind: str) -> None:
    found = parties(sentence)
    assert name in found, sorted(found)
    assert found[name].kind == kind


@pytest.mark.parametrize(
    "sentence",
    [
        "Nobody knew where he was.",
        "On Monday, in April, it rained.",
        "Thirty days passed.",
        "He wrote to her on WhatsApp and on Telegram.",
        "The Russian and Kazakh sides were silent.",
    ],
)
def test_capitals_that_are_nobodys_name(sentence: str) -> None:
    assert [each.name for each in parties(sentence).values() if each.name] == []


def test_a_short_name_of_a_body_is_joined_to_the_long_one() -> None:
    text = "She wrote to the Karvian Foreign Ministry. The Foreign Ministry did not answer."
    found = [each for each in parties(text).values() if each.kind is PartyKind.AUTHORITY]
    assert [each.name for each in found] == ["Karvian Foreign Ministry"]
    assert len(found[0].mentions) == 2


def test_the_ministries_of_two_states_stay_two() -> None:
    text = "The Karvian Foreign Ministry wrote to the Tavrian Foreign Ministry."
    assert {"Karvian Foreign Ministry", "Tavrian Foreign Ministry"} <= set(parties(text))


def test_two_brothers_with_one_surname_stay_two_and_the_surname_goes_to_the_last_so_called() -> (
    None
):
    text = (
        "Bolat Dzhaksanov vanished in May. Dzhaksanov was a driver. "
        "His brother Erlan Dzhaksanov is a cook. Nobody asked Dzhaksanov."
    )
    assert who(text, "Dzhaksanov", nth=3) == "Bolat Dzhaksanov"
    assert "Erlan Dzhaksanov" in parties(text)


def test_a_pronoun_after_the_quotation_is_not_the_one_quoted_about() -> None:
    text = (
        "Marat Usenov is a neighbour of the family. Aigul Telenova, his aunt, is a nurse.\n\n"
        "“He left at noon,” she said."
    )
    assert who(text, "she") == "Aigul Telenova"


def test_apposition_tells_whose_uncle_somebody_is() -> None:
    text = "Ilyas Kadyrbek was taken. “He is alive,” said Murat Serikov, Ilyas’s uncle and a retired officer."
    uncle = parties(text)["Murat Serikov"]
    assert [tie.kind for tie in uncle.relations] == ["uncle"]
    assert uncle.description == "uncle of Ilyas Kadyrbek"


def test_the_officer_is_the_one_spoken_of_and_another_is_not() -> None:
    text = "An officer opened the gate. The officer laughed. Another officer stood behind."
    assert who(text, "An officer") == who(text, "The officer")
    cast = cast_of(text)
    first = cast.resolve(0, len("An officer"))
    other = text.index("Another")
    assert cast.resolve(other, other + len("Another officer")) != first


def test_first_person_words_in_a_quotation_are_the_speakers() -> None:
    text = "“I saw my husband and he saw me,” said Farida Omarova."
    cast = cast_of(text)
    start = text.index("Farida")
    speaker = cast.resolve(start, start + len("Farida Omarova"))
    cast.bind_first_person([(1, text.index(",”") + 1)], speaker)
    found, _, _ = cast.settle((), ())
    (farida,) = [each for each in found if each.name == "Farida Omarova"]
    assert [each.quote for each in farida.mentions] == ["I", "me", "Farida Omarova"]
    (husband,) = [each for each in found if each.relations]
    assert (husband.relations[0].kind, husband.relations[0].to) == ("husband", farida.id)


def test_he_in_a_quotation_is_not_its_speaker() -> None:
    text = "Omar Siddiq came home. “He was beaten,” said Yusuf Hamdan. “He could not walk.”"
    cast = cast_of(text)
    speaker = cast.resolve(text.index("Yusuf"), text.index("Yusuf") + len("Yusuf Hamdan"))
    last = text.index("He could")
    cast.bind_first_person([(last, len(text) - 1)], speaker)
    assert cast.resolve(last, last + 2) != speaker


def test_the_writer_is_who_signs() -> None:
    text = "I, Gulnara Asanova, ask you to find my son.\n\nHe left on Friday."
    cast = cast_of(text)
    assert called(cast, cast.writer()) == "Gulnara Asanova"


def test_a_speaker_no_list_knows_is_described_by_the_page() -> None:
    text = "A beekeeper from the next village said the road was empty."
    assert who(text, "A beekeeper from the next village") == "beekeeper from the next village"


def test_a_story_opens_with_a_description_and_then_names_him() -> None:
    text = (
        "A taxi driver who came home from work was pulled into a van.\n\n"
        "Ruslan Tashiev, 31, has not been seen since."
    )
    assert who(text, "A taxi driver") == "Ruslan Tashiev"


def test_reading_twice_gives_the_same_cast() -> None:
    assert parties(STORY) == parties(STORY)


def test_one_of_them_is_of_those_spoken_of() -> None:
    text = "Four men in masks came to the house. One of them said he was from the police."
    assert who(text, "One of them") == "Four men in masks"


def test_its_spokesman_is_described_by_the_body_he_speaks_for() -> None:
    text = "The Border Guard Service denied it. Its spokesman hung up."
    assert who(text, "Its spokesman") == "spokesman of Border Guard Service"


def test_a_bare_spokesman_speaks_for_the_body_last_named() -> None:
    text = "The Border Guard Service has nobody in its cells, a spokesman said on Monday."
    assert who(text, "a spokesman") == "spokesman of Border Guard Service"


def test_someone_of_an_age_is_the_one_said_to_be_that_old() -> None:
    text = (
        "Arman Ermekov, 24, lived with his brother Talgat, 31. Nobody saw them leave.\n\n"
        "The 24-year-old had packed a bag."
    )
    assert who(text, "The 24-year-old") == "Arman Ermekov"


def test_a_priest_is_called_so_after_his_title() -> None:
    text = (
        "Father Andrzej Mielec was led out at night. Rain fell. The priest had locked the church."
    )
    assert who(text, "The priest") == "Andrzej Mielec"


def test_a_roman_catholic_priest_is_nobody_called_roman() -> None:
    assert "Roman" not in parties("They hold a Roman Catholic priest in the city.")


def test_a_source_without_a_name_is_the_first_named_one_to_speak() -> None:
    text = (
        "The wife of a detained Tatar teacher says she was warned at home.\n\n"
        "Saule Ermekova told the Steppe Herald that two men had come at night."
    )
    assert who(text, "The wife") == "Saule Ermekova"


def test_the_source_of_a_story_stays_unnamed_where_only_others_are_named() -> None:
    text = (
        "The wife of a detained teacher says she was warned at home.\n\n"
        "Arman Ermekov told the Steppe Herald that two men had come at night."
    )
    assert who(text, "The wife") != "Arman Ermekov"


def test_a_roommate_who_gives_only_his_first_name_bears_it() -> None:
    text = "“They came at six,” said a roommate who gave only his first name, Talgat."
    assert who(text, "a roommate") == "Talgat"


def test_a_letterhead_in_capitals_is_one_name() -> None:
    text = "MILITARY PROSECUTOR'S OFFICE of the District\n\nThe Office has no such person."
    assert "MILITARY PROSECUTOR'S OFFICE" in parties(text)


def test_a_speaker_labelled_in_capitals_is_the_one_named_elsewhere() -> None:
    text = "SAULE: He went at six.\n\nTALGAT: At five.\n\nSaule Ermekova asked for water."
    assert who(text, "SAULE") == "Saule Ermekova"


def test_the_person_a_case_is_about_is_the_only_one_who_may_bear_the_name() -> None:
    cast = cast_of(STORY)
    found = cast.bearer_of("Arman Ermekov")
    assert found is not None
    assert called(cast, found) == "Arman Ermekov"
    assert cast_of(STORY).bearer_of("Nobody Known") is None


def test_a_forename_that_labels_turns_joins_the_initial_with_a_surname() -> None:
    text = "Present: D. Ermekova, interviewer.\n\nDaria: When did he leave?\n\nWitness: At six."
    assert who(text, "Daria") == "Daria Ermekova"


def test_a_forename_that_labels_turns_stays_alone_where_two_may_be_meant() -> None:
    text = "Present: D. Ermekova and D. Ilina.\n\nDaria: When did he leave?\n\nWitness: At six."
    assert who(text, "Daria") == "Daria"


def test_a_trade_that_no_list_knows_is_the_one_named_before_it() -> None:
    text = "It was Arman Ermekov, a luthier in Omsk, who saw it first."
    assert who(text, "a luthier in Omsk") == "Arman Ermekov"


def ties(text: str) -> set[tuple[str, str, str]]:
    """Who is what to whom on a page, each by name or description."""
    found, _, _ = cast_of(text).settle((), ())
    called_by = {each.id: each.name or each.description or "" for each in found}
    return {
        (called_by[each.id], tie.kind, called_by[tie.to])
        for each in found
        for tie in each.relations
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bolat Orlan, the brother of Arman's late father, came. Arman Orlan is at home.",
            {
                ("Bolat Orlan", "brother", "father of Arman Orlan"),
                ("father of Arman Orlan", "father", "Arman Orlan"),
            },
        ),
        (
            "Arman Bek is at home. The brother of Arman Bek’s father came.",
            {
                ("brother of Arman Bek’s father", "brother", "father of Arman Bek"),
                ("father of Arman Bek", "father", "Arman Bek"),
            },
        ),
        (
            "Rima Osk’s mother’s lawyer said so.",
            {
                ("lawyer of the mother of Rima Osk", "lawyer", "mother of Rima Osk"),
                ("mother of Rima Osk", "mother", "Rima Osk"),
            },
        ),
        (
            "Asel Orlan was at home. A friend of her sister said so.",
            {
                ("friend of her sister", "friend", "sister of Asel Orlan"),
                ("sister of Asel Orlan", "sister", "Asel Orlan"),
            },
        ),
        (
            "Arman Bek was silent. The wife of his older brother said so.",
            {
                ("wife of his older brother", "wife", "brother of Arman Bek"),
                ("brother of Arman Bek", "brother", "Arman Bek"),
            },
        ),
        (
            "Marta Ilves, the lawyer of Arman Bek’s mother, said so.",
            {
                ("Marta Ilves", "lawyer", "mother of Arman Bek"),
                ("mother of Arman Bek", "mother", "Arman Bek"),
            },
        ),
        (
            "Arman Bek was silent. Marta Ilves, his mother’s lawyer, said so.",
            {
                ("Marta Ilves", "lawyer", "mother of Arman Bek"),
                ("mother of Arman Bek", "mother", "Arman Bek"),
            },
        ),
        (
            "Arman Bek was silent. Bolat, the son of the sister of his mother, said so.",
            {
                ("Bolat", "son", "sister of his mother"),
                ("sister of his mother", "sister", "mother of Arman Bek"),
                ("mother of Arman Bek", "mother", "Arman Bek"),
            },
        ),
        (
            "Marta Ilves, a lawyer for the family of Arman Bek, said so.",
            {
                ("Marta Ilves", "lawyer", "family of Arman Bek"),
                ("family of Arman Bek", "family", "Arman Bek"),
            },
        ),
    ],
)
def test_only_the_outer_of_two_nested_ties_is_the_named_ones(
    text: str, expected: set[tuple[str, str, str]]
) -> None:
    assert ties(text) == expected


def test_a_hospital_where_somebody_lies_is_nobody() -> None:
    assert set(parties("Anna Orlan lies in a hospital in Rostov-on-Don.")) == {"Anna Orlan"}


def test_stations_of_a_body_are_nobody() -> None:
    assert set(parties("The Volga Directorate took him to one of its stations.")) == {
        "Volga Directorate"
    }


def test_a_body_is_not_described_by_its_own_name() -> None:
    found = parties("MINISTRY OF EXTERNAL RELATIONS\n\nThe Ministry of External Relations says so.")
    assert [each.description for each in found.values()] == [None]


@pytest.mark.parametrize("word", ["our", "my", "us", "we"])
def test_words_for_the_writer_are_no_party_of_their_own(word: str) -> None:
    text = f"It was {word} who came.\n\nAnna Orlan"
    assert who(text, word) == "Anna Orlan"


def test_the_only_relative_who_came_is_the_uncle() -> None:
    text = "Arman Bek is in prison. The only relative who has seen Arman since is his uncle."
    assert ties(text) == {("uncle of Arman Bek", "uncle", "Arman Bek")}


def test_the_number_of_a_heading_is_nobody() -> None:
    assert set(parties("III. HOLD RESPONSIBLE those at fault.\n\nAnna Orlan")) == {"Anna Orlan"}


def test_one_who_said_he_was_a_brother_is_not_taken_for_one() -> None:
    text = "Arman Bek is in prison. The only man who said he was his brother came once."
    assert who(text, "The only man") != who(text, "his brother")
