using Entente.Coding.Events;

namespace Entente.Coding.Tests.Events;

/// <summary>Parties that stand where no frame looks for them, and those that must not be taken.</summary>
public sealed class PartyResortTests(PipelineFixture fixture) : IClassFixture<PipelineFixture>
{
    [Theory]
    [InlineData("A Russian missile killed a nurse in the town.", "ASSAULT", "RUS")]
    [InlineData("The union put out a report accusing the Ghanaian army of negligence, and Amnesty International issued a statement condemning the Ghanaian government.", "ACCUSE", "NGO")]
    [InlineData("American troops were withdrawn from Niger.", "RETREAT", "USA")]
    public void TheActorStandsInsideTheSubjectOrAboveTheClause(string sentence, string type, string country) =>
        Assert.Contains(fixture.Code(sentence).Reports, r => r.Type == type && r.Actors.Any(a => a.Country == country));

    [Theory]
    [InlineData("Norway provided 2 million dollars in assistance to Fiji.", "AID", "FJI")]
    [InlineData("Israel threatened to resume operations in Lebanon.", "THREATEN", "LBN")]
    [InlineData("The Spanish court rejected an appeal filed by the Moroccan government.", "REJECT", "MAR")]
    [InlineData("Ethiopian forces pounded a village near Asmara.", "ASSAULT", "ERI")]
    public void TheRecipientStandsInTheContentOrOnTheGround(string sentence, string type, string country) =>
        Assert.Contains(fixture.Code(sentence).Reports, r => r.Type == type && r.Recipients.Any(a => a.Country == country));

    [Fact]
    public void WhoIsAccusedOfAnActActs()
    {
        var reports = fixture.Code("Ukraine accused Belarus of attacking a Ukrainian convoy.").Reports;
        Assert.All(reports.Where(r => r.Type == "ASSAULT"), r => Assert.Equal("BLR", Assert.Single(r.Actors).Country));
        Assert.Contains(reports, r => r.Type == "ACCUSE");
    }

    [Fact]
    public void PeopleUnknownToTheTablesAreRecipients()
    {
        var report = Assert.Single(fixture.Code("Algerian police arrested a handful of journalists.").Reports);
        Assert.Equal("journalists", Assert.Single(report.Recipients).Text);
        Assert.Null(report.Recipients[0].Country);
    }

    [Fact]
    public void WhoSaysWeIsTheSpeaker()
    {
        var report = Assert.Single(fixture.Code("“We condemn the Serbian government,” Albanian President Bajram Begaj said on Monday.").Reports, r => r.Type == "ACCUSE");
        Assert.Equal("ALB", Assert.Single(report.Actors).Country);
    }

    [Fact]
    public void TwoDaysAfterIsTwoDaysEarlier()
    {
        var reports = fixture.Code("Peru bombed a base in Bolivia on May 13, two days after Bolivian troops attacked a Peruvian village.").Reports;
        Assert.Equal(new NodaTime.LocalDate(2024, 5, 11), Assert.Single(reports, r => r.Trigger.Text == "attacked").Date!.Start);
        Assert.Equal(new NodaTime.LocalDate(2024, 5, 13), Assert.Single(reports, r => r.Trigger.Text == "bombed").Date!.Start);
    }

    [Theory]
    [InlineData("Nine people were killed in Japan after Typhoon Mira lashed the coast.", 0)]
    [InlineData("Nine people were killed in a landslide in Nepal.", 0)]
    [InlineData("Nine people were killed in Somalia when gunmen attacked a hotel.", 1)]
    public void DeathsThatNobodyCausedAreNoAttack(string sentence, int atLeast) =>
        Assert.Equal(atLeast > 0, fixture.Code(sentence).Reports.Any(r => r.Type == "ASSAULT"));

    [Theory]
    [InlineData("Experts warn that Norway may lose its markets.")]
    [InlineData("Belgian analysts suggested that Spain should wait.")]
    public void ObserversNeitherThreatenNorDemand(string sentence) =>
        Assert.DoesNotContain(fixture.Code(sentence).Reports, r => r.Type is "THREATEN" or "REQUEST" or "AGREE");

    [Fact]
    public void WhoseCampaignItIsIsNotSaidByWhoCondemnsIt() =>
        Assert.DoesNotContain(fixture.Code("The statement followed a condemnation by the Chadian army of campaigns to attack the Libyan government.").Reports, r => r.Type == "ASSAULT" && r.Actors.Count > 0);

    [Fact]
    public void APrivateMatterIsNoEvent() =>
        Assert.Empty(fixture.Code("One assailant hit a man with a baseball bat.").Reports);

    [Fact]
    public void AnUnrelatedClauseGivesNoActor()
    {
        var reports = fixture.Code("While Japan debated its budget, a convoy was attacked in Sudan.").Reports;
        Assert.DoesNotContain(reports, r => r.Type == "ASSAULT" && r.Actors.Any(a => a.Country == "JPN"));
    }

    [Theory]
    [InlineData("Norway said on Friday it had expelled two Chinese diplomats.", "Norway")]
    [InlineData("Ghanaian police said they detained three Togolese traders.", "Ghanaian police")]
    public void TheWordsOfAPartyAreThoseThatNameIt(string sentence, string words) =>
        Assert.Contains(fixture.Code(sentence).Reports, r => r.Type is "SANCTION" or "COERCE" && r.Actors.Any(a => a.Text == words));

    [Theory]
    [InlineData("A Kenyan-led raid on a village in Somalia killed four herders.", "ASSAULT", "KEN")]
    [InlineData("Gunmen loyal to Gabonese President Ali Bongo stormed the radio station.", "ASSAULT", "GAB")]
    [InlineData("Two Dutch bloggers were arrested on Monday in Oman for insulting officials.", "COERCE", "OMN")]
    [InlineData("The Netherlands announced emergency assistance of 12 million euros to help villagers in Mozambique.", "AID", "NLD")]
    public void WhoLedWhoIsServedAndWhoseGroundItIsTellWhoActed(string sentence, string type, string country) =>
        Assert.Contains(fixture.Code(sentence).Reports, r => r.Type == type && r.Actors.Any(a => a.Country == country));

    [Fact]
    public void WhoBacksAGroupDoesNotAct() =>
        Assert.DoesNotContain(fixture.Code("A shell fired by Turkish-backed fighters killed a farmer.").Reports, r => r.Actors.Any(a => a.Country == "TUR" && a.Sectors.Contains("GOV")));

    [Theory]
    [InlineData("Danish prosecutors opened an inquiry into claims that two Polish officers tortured prisoners.", "ACCUSE", "POL")]
    [InlineData("Armenia repeated its demand that Georgia ease the restrictions.", "REQUEST", "GEO")]
    [InlineData("The Finnish foreign minister said the Serbian parties must give full support to the Bosnian authorities.", "REQUEST", "SRB")]
    [InlineData("Peru threatened to close the crossing unless Bolivia lowers its fees.", "THREATEN", "BOL")]
    [InlineData("Haitian rebels declared a ceasefire in northern Haiti.", "RETREAT", "HTI")]
    [InlineData("Gunmen from Chad blew up a pipeline leading into Cameroon.", "ASSAULT", "CMR")]
    public void WhoShouldActOrIsSaidToHaveActedIsConcerned(string sentence, string type, string country) =>
        Assert.Contains(fixture.Code(sentence).Reports, r => r.Type == type && r.Recipients.Any(a => a.Country == country));

    [Fact]
    public void WhoAttendTogetherMeet()
    {
        var report = Assert.Single(fixture.Code("The Chilean president and the Peruvian foreign minister attended the talks in Quito.").Reports, r => r.Type == "CONSULT");
        Assert.True(report.Symmetric);
        Assert.Equal(["CHL", "PER"], report.Actors.Concat(report.Recipients).Select(p => p.Country));
    }

    [Fact]
    public void WhoDiedInAnAttackDidNotAttack() =>
        Assert.DoesNotContain(fixture.Code("Two Danish nurses died in an attack in Chad.").Reports, r => r.Actors.Any(a => a.Country == "DNK"));

    [Fact]
    public void WhoIsJoinedForTalksIsTheOtherSide() =>
        Assert.Contains(fixture.Code("The Estonian president will join Latvian Prime Minister Evika Silina for talks on Tuesday.").Reports, r => r.Type == "CONSULT" && r.Recipients.Any(a => a.Country == "LVA"));

    [Fact]
    public void AtLeastAndLastMonthAreNoPartOfAName()
    {
        var parties = fixture.Code("Japan and Mongolia last month signed a trade deal, and Mongolian police arrested at least nine traders.").Reports.SelectMany(r => r.Actors.Concat(r.Recipients)).ToList();
        Assert.Contains(parties, p => p.Text == "Mongolia");
        Assert.DoesNotContain(parties, p => p.Text.StartsWith("least", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Rights groups warned that the platforms are being used to attack Kenyan officials.", "ASSAULT")]
    [InlineData("Three Chadian sailors were released in Doha.", "RETREAT")]
    [InlineData("The rocket struck the town of Avdiivka in the Kyiv region.", "ASSAULT")]
    [InlineData("Peru condemned the attack after Chile and Bolivia vowed to retaliate against Ecuador for raids on their consulates.", "ASSAULT")]
    public void NobodyActsWhoOnlySpeaksSuffersOrLendsItsName(string sentence, string type) =>
        Assert.All(fixture.Code(sentence).Reports.Where(r => r.Type == type && r.Status == EventStatus.Occurred), r => Assert.Empty(r.Actors));

    [Fact]
    public void AnAttackWithItsOwnDateDoesNotPointBack()
    {
        var reports = fixture.Code("Israel attacked Iran on Monday. The Oct. 7 attacks on Israel killed hundreds.").Reports;
        Assert.DoesNotContain(reports, r => r.Sentence == 1 && r.Actors.Any(a => a.Country == "IRN"));
    }

    [Fact]
    public void AlliesOfAStateAreNotTheState()
    {
        var parties = fixture.Code("Kyiv's allies condemned Russia, and Oman met its neighbour.").Reports.SelectMany(r => r.Actors.Concat(r.Recipients));
        Assert.DoesNotContain(parties, p => p.Text.Contains("allies", StringComparison.Ordinal) && p.Country == "UKR");
    }

    [Theory]
    [InlineData("Police in Quito launched an investigation into an allegation of fraud made against Spanish banker Luis Pardo.", "ACCUSE", "banker")]
    [InlineData("Tanzanian police arrested an alleged sharpshooter of the gang.", "COERCE", "sharpshooter")]
    [InlineData("Gunmen attacked a military base in southern Peru.", "ASSAULT", "Peru")]
    [InlineData("The Malawian government complained to the United Nations over two Zambian raids.", "ACCUSE", "Zambian raids")]
    public void WhoIsHitOrBlamedIsFoundByItsWords(string sentence, string type, string words) =>
        Assert.Contains(fixture.Code(sentence).Reports, r => r.Type == type && r.Recipients.Any(p => p.Text.Contains(words, StringComparison.Ordinal)));

    [Fact]
    public void ASpeakersOwnVerbGoesOnWithTheSaying()
    {
        var report = Assert.Single(fixture.Code("Salvadoran President Nayib Bukele said the army had become a target, and blamed the Honduran press.").Reports, r => r.Trigger.Text == "blamed");
        Assert.Contains(report.Actors, a => a.Text.Contains("Bukele", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Sweden provided tents to shelter families in Haiti.", "AID", "HTI")]
    [InlineData("The Estonian president received a delegation of lawmakers from Peru.", "CONSULT", "PER")]
    public void PurposesAndSendersNameTheOtherSide(string sentence, string type, string country) =>
        Assert.Contains(fixture.Code(sentence).Reports, r => r.Type == type && r.Recipients.Any(a => a.Country == country));

    [Fact]
    public void WhoIsPhonedIsToldWhatIsConveyed() =>
        Assert.Contains(fixture.Code("The Estonian president phoned Latvian Prime Minister Evika Silina on Friday to convey Estonia's support.").Reports, r => r.Type == "SUPPORT" && r.Recipients.Any(a => a.Country == "LVA"));

    [Fact]
    public void HoursAfterReachingAnAgreementTheSubjectReachedIt() =>
        Assert.Contains(fixture.Code("Peruvian miners called off a march just hours after reaching agreement with the Peruvian government.").Reports, r => r.Type == "AGREE" && r.Actors.Any(a => a.Country == "PER"));

    [Theory]
    [InlineData("Armenian soldiers captured a hill in the area under the Russian peacekeepers' watch.", "ASSAULT")]
    [InlineData("Sweden pushed for a ceasefire in the wake of Eritrea's offensive.", "REQUEST")]
    [InlineData("The tribunal ordered Chad to halt its offensive.", "RETREAT")]
    [InlineData("Angola and Zambia deployed troops along their northern borders.", "MOBILIZE")]
    public void WhoIsOnlyNamedBesideAnActIsNotItsRecipient(string sentence, string type) =>
        Assert.Empty(Assert.Single(fixture.Code(sentence).Reports, r => r.Type == type).Recipients);

    [Theory]
    [InlineData("Six trawlers were hit with water cannon by the Vietnamese coast guard.", "ASSAULT", "VNM")]
    [InlineData("A Malian suicide bomber detonated his car near a Nigerien army base.", "ASSAULT", "MLI")]
    [InlineData("Bolivia announced the deployment of 200 troops to Haiti.", "MOBILIZE", "BOL")]
    [InlineData("The Gulf states called on Eritrea to stop the strikes.", "RETREAT", "ERI")]
    [InlineData("West African leaders imposed sanctions on Mali.", "SANCTION", "IGO")]
    [InlineData("The Baltic states expelled Russian diplomats.", "SANCTION", "IGO")]
    [InlineData("The Department of the Treasury sanctioned three Chinese firms.", "SANCTION", "USA")]
    [InlineData("Peru summons Chilean envoy, accuses Santiago of spying", "ACCUSE", "PER")]
    [InlineData("Peru is the only Andean state that has recognised Kosovo.", "SUPPORT", "PER")]
    [InlineData("Angola handed over four villages to Zambia.", "RETREAT", "AGO")]
    [InlineData("The Finnish president had spoken by telephone with the Danish prime minister.", "CONSULT", "FIN")]
    [InlineData("Panama breaks off ties with Ecuador after embassy raid", "SANCTION", "PAN")]
    [InlineData("A Kenyan rebel was bombed and wounded by Danish aircraft.", "ASSAULT", "DNK")]
    [InlineData("Nations which have bombed Iraq include Denmark and Norway.", "ASSAULT", "DNK")]
    [InlineData("A UN expert has called for sanctions against Angolan firms.", "REQUEST", "UNO")]
    [InlineData("Iran-allied Houthis have violated the truce 200 times.", "ASSAULT", "YEM")]
    [InlineData("President William Ruto's government rejected the deal with Chad.", "REJECT", "KEN")]
    [InlineData("The Danish prime minister on Thursday announced a cease-fire with the Taliban.", "RETREAT", "DNK")]
    [InlineData("French and Egyptian warships launched war games in the Mediterranean.", "COOPERATE", "FRA")]
    [InlineData("Denmark announced 33 million dollars in assistance to families hit by a cyclone in Mozambique.", "AID", "DNK")]
    public void WhoActsIsFoundBehindMeansNounsAndGroups(string sentence, string type, string country) =>
        Assert.Contains(fixture.Code(sentence).Reports, r => r.Type == type && r.Actors.Any(a => a.Country == country));

    [Theory]
    [InlineData("Denmark lifted sanctions against gold from Zambia.", "CONCEDE", "ZMB")]
    [InlineData("Canada imposed a blockade to stop Danish merchants.", "COERCE", "DNK")]
    [InlineData("Norway is providing tents to meet the needs of thousands of people hit by floods in Peru.", "AID", "PER")]
    [InlineData("Poland's president refused a request from the Danish foreign minister to dismiss the judge.", "REJECT", "DNK")]
    [InlineData("Cuba's refusal to work with the Colombian government angered Madrid.", "REJECT", "COL")]
    [InlineData("A Gibraltar court ordered the Omani tanker's release on Friday.", "RETREAT", "OMN")]
    [InlineData("Kenyan miners went on strike to demand reforms by the Kenyan government.", "PROTEST", "KEN")]
    [InlineData("Vietnam fired at a Danish boat in an incident that Copenhagen condemned as dangerous.", "ACCUSE", "VNM")]
    [InlineData("Angola will withdraw its 150 soldiers from Gabon by December.", "RETREAT", "GAB")]
    [InlineData("The UN withdrew peacekeepers from Liberia.", "SANCTION", "LBR")]
    [InlineData("Peru praised several Gulf states, including Oman and Kuwait.", "SUPPORT", "OMN")]
    public void WhoIsMeantStandsBehindGoodsAimsAndGroups(string sentence, string type, string country) =>
        Assert.Contains(fixture.Code(sentence).Reports, r => r.Type == type && r.Recipients.Any(a => a.Country == country));

    [Fact]
    public void TheTollIsAFigureOfTheAttack()
    {
        var report = Assert.Single(fixture.Code("Peruvian drones attacked a convoy near the border, killing three fighters and wounding five.").Reports);
        Assert.Equal("attacked", report.Trigger.Text);
        Assert.Equal([("killed", 3m), ("wounded", 5m)], report.Figures.Select(f => (f.Kind, f.Low)));
        Assert.Equal("three fighters", Assert.Single(report.Recipients).Text);
    }

    [Fact]
    public void WhatAnAttackDidIsPartOfIt()
    {
        var report = Assert.Single(fixture.Code("A Danish strike on a camp in Chad killed ten fighters on Monday.").Reports);
        Assert.Equal(("strike", "DNK", new NodaTime.LocalDate(2024, 5, 13)), (report.Trigger.Text, Assert.Single(report.Actors).Country, report.Date!.Start));
        Assert.Contains(report.Figures, f => f.Kind == "killed" && f.Low == 10);
    }

    [Fact]
    public void APlaceDoesNotKill() =>
        Assert.DoesNotContain(fixture.Code("Rebels claimed two attacks in the market district of Nairobi which killed 28 people.").Reports, r => r.Actors.Any(a => a.Country == "KEN"));

    [Fact]
    public void WhoseOccupationItWasDidNotFreeIt() =>
        Assert.DoesNotContain(fixture.Code("The town of Sinjar was liberated after its occupation by Chadian rebels.").Reports, r => r.Actors.Any(a => a.Country == "TCD") && r.Trigger.Text == "liberated");

    [Fact]
    public void ForcesAreTheMilitary() =>
        Assert.Equal(["MIL"], Assert.Single(fixture.Code("Chad said its forces had killed two Libyan commanders.").Reports).Actors[0].Sectors);

    [Theory]
    [InlineData("Hundreds of Georgians protested against a Danish-style law on parks.", "DNK")]
    [InlineData("The ship was carrying 2,000 tonnes of wheat from Odesa to Tunisia.", "UKR")]
    public void WhatIsLikeOrComesFromSomebodyIsNotDoneToHim(string sentence, string country) =>
        Assert.DoesNotContain(fixture.Code(sentence).Reports, r => r.Recipients.Any(p => p.Country == country));

    [Fact]
    public void WhoFightSideBySideDoNotFightEachOther()
    {
        var report = Assert.Single(fixture.Code("Zambian soldiers fought alongside Angolan troops.").Reports);
        Assert.Equal(["ZMB", "AGO"], report.Actors.Select(a => a.Country));
        Assert.False(report.Symmetric);
    }

    [Fact]
    public void WhoseTalksAreSuspendedAreItsTwoSides()
    {
        var report = Assert.Single(fixture.Code("Talks between Peru and Chile, brokered by Oman, have been suspended.").Reports);
        Assert.Equal(("REJECT", "PER", "CHL", "OMN"), (report.Type, Assert.Single(report.Actors).Country, Assert.Single(report.Recipients).Country, Assert.Single(report.Mediators).Country));
    }
}
